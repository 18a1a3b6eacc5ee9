// There is one login, ours: once the session has ended, the web application leads to a login of its own, which is closed.
function leadToOurLogin() {
  if (/^#\/login/.test(location.hash)) {
    location.assign('/login?ended');
  }
}

// A way back to our pages, first in the bar at the top, which is drawn after this script has run.
function offerMissions() {
  const bar = document.querySelector('[cam-widget-header] .sections-menu ul');
  if (!bar || document.getElementById('relais-missions')) {
    return;
  }
  const item = document.createElement('li');
  const link = document.createElement('a');
  item.id = 'relais-missions';
  link.href = '/missions';
  link.textContent = 'Missions';
  item.append(link);
  bar.prepend(item);
}

window.addEventListener('hashchange', leadToOurLogin);
leadToOurLogin();
new MutationObserver(offerMissions).observe(document.body, {childList: true, subtree: true});
offerMissions();
