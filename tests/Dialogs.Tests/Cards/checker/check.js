// Reads one card a line, as clients of version 1.5 do, and writes for each line what is wrong with it: an array of sentences.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

// The package's modules leave the endings out, which Node does not take; its bundle is whole.
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.min.js');

for await (const line of createInterface({ input: process.stdin })) {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();

  // As many buttons in a row as Teams shows.
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(JSON.parse(line), context);
  const wrong = [];
  for (let index = 0; index < context.eventCount; index++) {
    // The library keeps its place between two looks at "lang" and misses every second one; the tests look for themselves.
    const message = context.getEventAt(index).message;
    if (!message.endsWith('for property "lang".')) {
      wrong.push(message);
    }
  }

  for (const failure of card.validateProperties().validationEvents) {
    wrong.push(failure.message);
  }

  console.log(JSON.stringify(wrong));
}
