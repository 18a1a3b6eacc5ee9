// There is one login, ours: once the session has ended, the web application leads to a login of its own, which is closed.
function leadToOurLogin() {
  if (/^#\/login/.test(location.hash)) {
    location.assign('/login?ended');
  }
}

window.addEventListener('hashchange', leadToOurLogin);
leadToOurLogin();
