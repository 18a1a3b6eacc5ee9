// Sections that fold. All are open as the page comes, so that nothing is hidden where this does not run. On a narrow screen
// those in which nothing is asked of the reader are closed; a link to something in a section opens it.
(() => {
  const folds = [...document.querySelectorAll('details.fold')];
  const asks = '.wait.mine, .late, .error, [aria-invalid], [autofocus], details[open], .notice';

  if (matchMedia('(max-width: 48rem)').matches) {
    folds.filter(fold => !fold.querySelector(asks)).forEach(fold => { fold.open = false; });
  }

  // Turned or zoomed out, a page has room for all of it, and may not show what opens it.
  matchMedia('(min-width: 48.01rem)').addEventListener('change', wide => {
    if (wide.matches) folds.forEach(fold => { fold.open = true; });
  });

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target && target.closest('details:not([open])');
    if (!closed) return;
    for (let fold = closed; fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  // On paper nothing can be opened.
  addEventListener('beforeprint', () => folds.forEach(fold => { fold.open = true; }));
})();
