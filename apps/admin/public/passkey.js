// Makes and uses passkeys; only the two pages that have one load it. No syntax younger than Chrome 67, which has the first.
(() => {
  const form = document.querySelector('form[data-passkey]');
  if (form === null || !window.PublicKeyCredential) return;
  const button = form.querySelector('button');
  const failed = form.querySelector('[data-failed]');
  const without = document.querySelector('[data-without-passkey]');
  if (without !== null) without.hidden = true;
  form.hidden = false;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const base64url = (buffer) =>
    btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=/g, '');

  const make = (asked) =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(asked.challenge),
        rp: { id: asked.rpId, name: 'Konvergensi' },
        user: { id: bytes(asked.user.id), name: asked.user.name, displayName: asked.user.displayName },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: asked.exclude.map((id) => ({ type: 'public-key', id: bytes(id) })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        attestation: 'none',
      },
    });
  const use = (asked) =>
    navigator.credentials.get({
      publicKey: { challenge: bytes(asked.challenge), rpId: asked.rpId, userVerification: 'required' },
    });

  const answerOf = (credential) => {
    const answer = { id: credential.id };
    ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature'].forEach((part) => {
      if (credential.response[part]) answer[part] = base64url(credential.response[part]);
    });
    return JSON.stringify(answer);
  };

  const ask = () =>
    form.hasAttribute('data-asked')
      ? Promise.resolve(JSON.parse(form.getAttribute('data-asked')))
      : fetch(form.getAttribute('action'), { credentials: 'same-origin' }).then((answer) => answer.json());

  button.addEventListener('click', () => {
    button.disabled = true;
    failed.hidden = true;
    ask()
      .then(form.getAttribute('data-passkey') === 'make' ? make : use)
      .then((credential) => {
        form.elements.answer.value = answerOf(credential);
        form.submit();
      })
      .catch(() => {
        button.disabled = false;
        failed.hidden = false;
      });
  });
})();
