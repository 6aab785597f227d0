// Optional: every page works without it. Plain ES5, so that a browser of 2017 runs it too.
(() => {
  function each(list, visit) {
    Array.prototype.forEach.call(list, visit);
  }

  // A form is sent once; the button comes back when the page is shown again from the browser's memory.
  function disableAll(form, disabled) {
    each(form.querySelectorAll('button'), (button) => {
      button.disabled = disabled;
    });
  }

  document.addEventListener('submit', (event) => {
    var form = event.target;
    if (form.getAttribute('data-sent')) {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-sent', '1');
    // Later: a button that is disabled at once would not send its own value.
    setTimeout(() => {
      disableAll(form, true);
    }, 0);
  });

  window.addEventListener('pageshow', () => {
    each(document.querySelectorAll('form[data-sent]'), (form) => {
      form.removeAttribute('data-sent');
      disableAll(form, false);
    });
  });

  // A filter is applied when something is picked; stepping through a list by keyboard waits for the button.
  var lastKey = 0;
  document.addEventListener('keydown', () => {
    lastKey = Date.now();
  });
  document.addEventListener('change', (event) => {
    var form = event.target.form;
    var picked = Date.now() - lastKey > 500;
    var auto = form ? form.hasAttribute('data-auto') : false;
    if (picked && auto && event.target.nodeName === 'SELECT') form.submit();
  });

  // A part that changes by itself is asked for alone; when it has come to rest the whole page is new.
  function poll(part, failures) {
    var seconds = Number(part.getAttribute('data-poll')) || 3;
    setTimeout(
      () => {
        if (document.hidden) poll(part, failures);
        else ask(part, failures);
      },
      seconds * 1000 * (1 + failures),
    );
  }

  function ask(part, failures) {
    var request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.setRequestHeader('X-Fragment', part.id);
    request.timeout = 20000;
    request.onload = () => {
      if (request.status === 200) replace(part, request.responseText);
      else if (request.status >= 500) poll(part, Math.min(failures + 1, 9));
      else location.reload();
    };
    request.onerror = request.ontimeout = () => {
      poll(part, Math.min(failures + 1, 9));
    };
    request.send();
  }

  function replace(part, html) {
    var holder = document.createElement('div');
    holder.innerHTML = html;
    var fresh = holder.firstElementChild;
    if (!fresh || fresh.id !== part.id || !fresh.hasAttribute('data-poll')) {
      location.reload();
      return;
    }
    part.parentNode.replaceChild(fresh, part);
    poll(fresh, 0);
  }

  each(document.querySelectorAll('[data-poll]'), (part) => {
    poll(part, 0);
  });

  // After a refusal the reader starts at what is wrong.
  var errors = document.querySelector('.errors');
  if (errors) errors.focus();
})();
