// Passkeys: shows their forms where the browser has them, asks for one and sends what it answers. The rest of the sign-in needs no script.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const withBytes = (list) => list?.map((item) => ({ ...item, id: toBytes(item.id) }));

function readOptions(asked, isNew) {
  const options = { ...asked, challenge: toBytes(asked.challenge) };
  if (isNew) return { ...options, user: { ...asked.user, id: toBytes(asked.user.id) }, excludeCredentials: withBytes(asked.excludeCredentials) };
  return { ...options, allowCredentials: withBytes(asked.allowCredentials) };
}

function write(credential) {
  const { response } = credential;
  const answer = { clientDataJSON: toText(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = toText(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
  } else {
    answer.authenticatorData = toText(response.authenticatorData);
    answer.signature = toText(response.signature);
    answer.userHandle = response.userHandle ? toText(response.userHandle) : null;
  }
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? null,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: answer,
  });
}

async function ask(form) {
  const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
  const answer = await fetch(form.dataset.passkey, { method: 'POST', headers: { RequestVerificationToken: token }, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  const asked = await answer.json();
  const isNew = 'user' in asked;
  const publicKey = readOptions(asked, isNew);
  return isNew ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey });
}

async function onSubmit(event) {
  const form = event.target.closest?.('form[data-passkey]');
  if (!form) return;
  event.preventDefault();
  const fault = form.querySelector('[data-passkey-fault]');
  fault.hidden = true;
  try {
    form.querySelector('input[name="credential"]').value = write(await ask(form));
    form.submit();
  } catch {
    // Given up, timed out, or not this person's: the browser has said which.
    fault.hidden = false;
  }
}

function show() {
  if (window.PublicKeyCredential) document.querySelectorAll('form[data-passkey]').forEach((form) => { form.hidden = false; });
}

document.addEventListener('submit', onSubmit);
window.Blazor?.addEventListener?.('enhancedload', show);
show();
