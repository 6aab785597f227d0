// Optional: every page works without it. No syntax younger than Chrome 58.
(() => {
  // A form is sent once; its buttons come back when the page is shown again from the browser's memory.
  const disableAll = (form, disabled) => {
    form.querySelectorAll('button').forEach((button) => {
      button.disabled = disabled;
    });
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('data-sent')) {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-sent', '1');
    // Later: a button that is disabled at once would not send its own value.
    setTimeout(() => disableAll(form, true), 0);
  });

  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => {
      form.removeAttribute('data-sent');
      disableAll(form, false);
    });
  });

  // A filter is applied when something is picked; stepping through a list by keyboard waits for the button.
  let lastKey = 0;
  document.addEventListener('keydown', () => {
    lastKey = Date.now();
  });
  document.addEventListener('change', (event) => {
    const form = event.target.form;
    const auto = form ? form.hasAttribute('data-auto') : false;
    const picked = Date.now() - lastKey > 500;
    if (picked && auto && event.target.nodeName === 'SELECT') form.submit();
  });

  // A part that changes by itself is asked for alone; when it has come to rest the whole page is new.
  const poll = (part, failures) => {
    const seconds = Number(part.getAttribute('data-poll')) || 3;
    const next = () => (document.hidden ? poll(part, failures) : ask(part, failures));
    setTimeout(next, seconds * 1000 * (1 + failures));
  };

  const ask = (part, failures) => {
    const request = new XMLHttpRequest();
    const again = () => poll(part, Math.min(failures + 1, 9));
    request.open('GET', location.href);
    request.setRequestHeader('X-Fragment', part.id);
    request.timeout = 20000;
    request.onload = () => {
      if (request.status === 200) replace(part, request.responseText);
      else if (request.status >= 500) again();
      else location.reload();
    };
    request.onerror = again;
    request.ontimeout = again;
    request.send();
  };

  const replace = (part, html) => {
    const holder = document.createElement('div');
    holder.innerHTML = html;
    const fresh = holder.firstElementChild;
    if (fresh === null || fresh.id !== part.id || !fresh.hasAttribute('data-poll')) {
      location.reload();
      return;
    }
    part.parentNode.replaceChild(fresh, part);
    poll(fresh, 0);
  };

  document.querySelectorAll('[data-poll]').forEach((part) => {
    poll(part, 0);
  });

  // In a table too large for a link in every cell, a press on a cell leads on all the same.
  document.querySelectorAll('table[data-cells]').forEach((table) => {
    const heads = table.querySelectorAll('thead th');
    table.setAttribute('data-live', '');
    table.addEventListener('click', (event) => {
      const cell = event.target;
      const code = cell.tagName === 'TD' && heads[cell.cellIndex].getAttribute('data-code');
      const name = code && cell.parentNode.querySelector('th a');
      if (name) location.href = `${name.pathname}/angka/${code}?periode=${table.getAttribute('data-cells')}`;
    });
  });

  // Buttons that only a script can answer stay hidden without one.
  document.querySelectorAll('[data-print],[data-copy]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      if (button.hasAttribute('data-print')) {
        window.print();
        return;
      }
      document.getElementById(button.getAttribute('data-copy')).select();
      document.execCommand('copy');
    });
  });

  // After a refusal the reader starts at what is wrong.
  const errors = document.querySelector('.errors');
  if (errors !== null) errors.focus();
})();
