/**
 * Shows the buttons that copy a text on this page, where the browser lets a page write to the clipboard. A button names
 * the field by its `data-copies`; what is said afterwards stands in its status line's `data-copied` and `data-refused`.
 */
if ('clipboard' in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const field = document.getElementById(button.dataset['copies'] ?? '');
    const status = button.parentElement?.querySelector<HTMLElement>('[role=status]');
    if (!(field instanceof HTMLTextAreaElement) || status == null) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(field.value).then(
        () => (status.textContent = status.dataset['copied'] ?? ''),
        () => {
          status.textContent = status.dataset['refused'] ?? '';
          field.select();
        },
      );
    });
  }
}
