// Drives the real Direct Line client: settings as the first argument, commands as lines of JSON on standard input,
// what happens as lines of JSON on standard output.
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';
import directLineModule from 'botframework-directlinejs';

globalThis.WebSocket = WebSocket;
globalThis.XMLHttpRequest = XMLHttpRequest;

const settings = JSON.parse(process.argv[2]);
const tell = happening => process.stdout.write(JSON.stringify(happening) + '\n');

const client = new directLineModule.DirectLine({
  ...settings,
  pollingInterval: 200,
  // Long enough for a busy machine; also how long the client waits after a server that did not answer.
  timeout: 5000,
  // The client waits 3 s and up to 12 s more before it connects again; this makes it 60 ms.
  random: () => -0.245
});

client.connectionStatus$.subscribe(status => tell({ status: directLineModule.ConnectionStatus[status] }));
client.activity$.subscribe(
  activity => tell({ activity }),
  error => tell({ broken: String(error) })
);

const commands = {
  post: ({ tag, activity }) =>
    client.postActivity(activity).subscribe(
      id => tell({ posted: { tag, id } }),
      error => tell({ posted: { tag, error: error.status ?? String(error) } })
    ),
  end: () => {
    client.end();
    process.exit(0);
  }
};

createInterface({ input: process.stdin }).on('line', line => {
  const { command, ...rest } = JSON.parse(line);
  commands[command](rest);
});
