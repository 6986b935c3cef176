// What the page knows about its languages. The words themselves come with the document.
const texts = JSON.parse(document.getElementById('texts').textContent);

/** Web Chat's own name for each language; it has no strings of its own for Tigrinya. */
const webChatLocales = { nl: 'nl-NL', en: 'en-US', ar: 'ar-SA', ti: 'ti' };

/** The code of a language the page speaks, for a tag such as "ar-SY"; otherwise undefined. */
export function languageOf(tag) {
  const code = String(tag || '').toLowerCase().split(/[-_]/u)[0];
  return code in texts ? code : undefined;
}

// Those beside Arabic are translated by machine: messages come in them, the page itself does not.
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(language) {
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

/** The language of a message: the bot may speak more languages than the page. */
export function languageOfMessage({ from, locale }) {
  return languageOf(locale) || (from?.role === 'bot' && locale) || undefined;
}

export function webChatLocaleOf(language) {
  return webChatLocales[language];
}

/** The text of the page by its name, in one language. */
export function text(language, key) {
  return texts[language][key];
}

export function documentLanguage() {
  return document.documentElement.lang;
}

/** Turns the whole document to a language: its words, `lang` and `dir`. */
export function setDocumentLanguage(language) {
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  document.title = text(language, 'page.title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(language, element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(language, element.dataset.label));
  }
}
