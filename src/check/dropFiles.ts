export interface Dropped {
  readonly onFiles: (files: FileList) => void;
  readonly onLink: (text: string) => void;
}

/**
 * Takes files and links dropped anywhere on the page. Without this the browser would open them, and a link from a mail
 * must never be opened here.
 */
export function takeDrops(window: Window, { onFiles, onLink }: Dropped): void {
  const { documentElement } = window.document;
  const mark = (isOver: boolean) => documentElement.toggleAttribute('data-dropping', isOver);
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  window.addEventListener('dragleave', () => mark(false));
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    const data = event.dataTransfer;
    if (data && data.files.length > 0) onFiles(data.files);
    else if (data) onLink(data.getData('text/uri-list') || data.getData('text/plain'));
  });
}
