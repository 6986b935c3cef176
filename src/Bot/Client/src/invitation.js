// The link of an invitation to a group: /?join=12345678.
const digits = /^\d{8}$/;

/** The code of the link that was opened, once; undefined when there is none. */
export function takeInvitation() {
  const address = new URL(location.href);
  const code = address.searchParams.get('join')?.replaceAll('-', '');
  if (address.searchParams.has('join')) {
    // A reload must not join again.
    address.searchParams.delete('join');
    history.replaceState(history.state, '', address);
  }
  return digits.test(code) ? code : undefined;
}
