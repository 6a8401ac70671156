// Progressive enhancement of galleries: photos go one by one with their progress, are ordered by dragging, and articles are copied with their format.

const send = (form, body, onProgress) => new Promise(resolve => {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.responseType = 'document';
  request.upload.addEventListener('progress', event => event.lengthComputable && onProgress(event.loaded / event.total));
  request.addEventListener('loadend', () => resolve(request));
  request.send(body);
});

// Why the server refused a photo, in its own words.
const refusal = request => [...(request.response?.querySelectorAll('.error-summary li') ?? [])].map(item => item.textContent.trim()).join(' ');

const line = (list, name) => {
  const item = document.createElement('li');
  const label = document.createElement('span');
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.setAttribute('aria-label', name);
  label.textContent = name;
  item.append(label, ' ', bar);
  list.append(item);
  return { label, bar };
};

document.querySelectorAll('form[data-photos]').forEach(form => {
  const input = form.querySelector('input[type=file]');
  const list = form.querySelector('[data-progress]');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const files = [...input.files];
    list.hidden = false;
    list.replaceChildren();
    if (files.length === 0 || files.length > 9) {
      list.append(Object.assign(document.createElement('li'), { textContent: form.dataset.many }));
      return;
    }
    form.querySelector('button').disabled = true;
    let failed = false;
    for (const file of files) {
      const { label, bar } = line(list, file.name);
      label.textContent = `${file.name}: ${form.dataset.sending}`;
      const body = new FormData();
      form.querySelectorAll('input[type=hidden]').forEach(field => body.append(field.name, field.value));
      body.append(input.name, file);
      const request = await send(form, body, part => { bar.value = part; });
      // What was taken leads on to another page; what was not shows the form again.
      const taken = request.status === 200 && request.responseURL.split('#')[0] !== form.action;
      bar.value = 1;
      label.textContent = taken ? `${file.name}: ${form.dataset.taken}` : `${refusal(request) || `${file.name}: ${form.dataset.failed}`}`;
      failed ||= !taken;
    }
    form.querySelector('button').disabled = false;
    if (!failed) location.reload();
  });
});

document.querySelectorAll('[data-order]').forEach(list => {
  let dragged = null;
  list.querySelectorAll('li').forEach(item => {
    item.draggable = true;
    item.addEventListener('dragstart', () => { dragged = item; });
    item.addEventListener('dragover', event => {
      event.preventDefault();
      if (!dragged || dragged === item) return;
      const items = [...list.children];
      item[items.indexOf(dragged) < items.indexOf(item) ? 'after' : 'before'](dragged);
    });
    item.addEventListener('dragend', async () => {
      const position = [...list.children].indexOf(item);
      const body = new URLSearchParams({ position });
      item.querySelectorAll('form input[type=hidden]:not([name=position])').forEach(field => body.set(field.name, field.value));
      await fetch(item.dataset.place, { method: 'POST', body });
      location.reload();
    });
  });
});

// <button hidden data-copy-from="id" data-done="…">: the element with its headings and links, for an editor.
if (navigator.clipboard && window.ClipboardItem) {
  document.querySelectorAll('button[data-copy-from]').forEach(button => {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const source = document.getElementById(button.dataset.copyFrom);
      const html = source.innerHTML.replace(/ class="[^"]*"/g, '');
      await navigator.clipboard.write([new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([source.innerText], { type: 'text/plain' }),
      })]);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  });
}
