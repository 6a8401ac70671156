// Passkeys. A form with data-passkey ("create" or "get") stays hidden where the browser does not know them. When it is sent, the
// portal is asked for a challenge, the device for an answer, and the form carries the answer.

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));

const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const known = keys => (keys ?? []).map(key => ({ ...key, id: bytes(key.id) }));

const challengeOf = async form => {
  const token = form.querySelector('[name=_csrf]').value;
  const answer = await fetch(form.dataset.challenge, { method: 'POST', headers: { 'X-CSRF-TOKEN': token, Accept: 'application/json' } });
  // The sign-in is no longer fresh, or over: the page that says so.
  if (answer.redirected) {
    location.assign(answer.url);
    return null;
  }
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
};

const create = options => navigator.credentials.create({
  publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: known(options.excludeCredentials),
  },
});

const get = options => navigator.credentials.get({
  publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) },
});

const written = credential => {
  const { response } = credential;
  const parts = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    parts.attestationObject = text(response.attestationObject);
    parts.transports = response.getTransports?.() ?? [];
  } else {
    parts.authenticatorData = text(response.authenticatorData);
    parts.signature = text(response.signature);
    if (response.userHandle) parts.userHandle = text(response.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: parts,
    clientExtensionResults: {},
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  });
};

const send = async form => {
  const failed = form.querySelector('[data-failed]');
  const button = form.querySelector('button');
  failed.hidden = true;
  button.disabled = true;
  try {
    const options = await challengeOf(form);
    if (!options) return;
    const credential = await (form.dataset.passkey === 'create' ? create(options) : get(options));
    form.querySelector('[name=credential]').value = written(credential);
    form.submit();
  } catch {
    failed.hidden = false;
    button.disabled = false;
  }
};

if (window.PublicKeyCredential) {
  document.querySelectorAll('[data-without-passkeys]').forEach(sentence => { sentence.hidden = true; });
  document.querySelectorAll('form[data-passkey]').forEach(form => {
    form.hidden = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      send(form);
    });
  });
}
