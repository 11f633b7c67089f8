/** The menu on a phone, or on a page zoomed to 400 %. It closes when the focus leaves it, so that it never covers the focused element. */
const menu = document.querySelector<HTMLElement>("header [popover]");
if (menu && "popover" in menu)
  document.addEventListener("focusin", ({ target }) => {
    const isElsewhere = target instanceof Node && menu.closest("header")?.contains(target) === false;
    if (isElsewhere && menu.matches(":popover-open")) menu.hidePopover();
  });
