// Progressive enhancement only: every page works without this file.

// Menus made of <details> close on Escape and on a click elsewhere.
const menus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  menus().forEach(menu => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});

document.addEventListener('click', event => {
  menus().forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

// A failed form says so first.
document.querySelector('.error-summary')?.focus();

// <time data-local="{0} 你的时间" data-zone="Asia/Shanghai" datetime="…">: the visitor's own time, when it differs.
document.querySelectorAll('time[data-local]').forEach(time => {
  const at = new Date(time.dateTime);
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (Number.isNaN(at.getTime()) || !time.dataset.zone || !here) return;
  const clock = zone => new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: zone, month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).format(at);
  if (clock(here) === clock(time.dataset.zone)) return;
  const own = document.createElement('span');
  own.className = 'facts-note local-time';
  own.textContent = time.dataset.local.replace('{0}', clock(here));
  time.after(' ', own);
});

// <button hidden data-copy="text" data-done="已复制">: shown only where the clipboard works.
if (navigator.clipboard) {
  document.querySelectorAll('button[data-copy]').forEach(button => {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  });
}

// <button hidden data-shows="id" data-hide="隐藏密码">显示密码</button>: shows what is typed in the password field of that id.
document.querySelectorAll('button[data-shows]').forEach(button => {
  const field = document.getElementById(button.dataset.shows);
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.textContent = shown ? button.dataset.hide : label;
  });
  // What is sent is remembered as a password, never as a text.
  field.form.addEventListener('submit', () => { field.type = 'password'; });
});

// <form data-once>: a second press while the first is under way sends nothing.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-once]')) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});

addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
