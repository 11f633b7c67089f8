/** The menu of a phone, and of a page at 400 %: it closes as the focus leaves it, so that what has the focus is not behind it. */
const menu = document.querySelector<HTMLElement>("header [popover]");
if (menu && "popover" in menu)
  document.addEventListener("focusin", ({ target }) => {
    const isElsewhere = target instanceof Node && menu.closest("header")?.contains(target) === false;
    if (isElsewhere && menu.matches(":popover-open")) menu.hidePopover();
  });
