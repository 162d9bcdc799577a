import { element, settings } from './xhr';

/** Uploads a chosen file. The path is remembered from common use, not from the platform file; no reader depends on it. */
export function chooseFile(done: (src: string, fileid: string) => void): void {
  const input = element<HTMLInputElement>('<input type="file" accept="image/*" hidden>');
  document.body.append(input);
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.remove();
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    const xhr = new XMLHttpRequest();
    xhr.open('POST', `/cgi-bin/filetransfer?action=upload_material&f=json&token=${settings.token}`);
    xhr.onload = () => {
      const answer = JSON.parse(xhr.responseText) as { cdn_url: string; content: string };
      done(answer.cdn_url, answer.content);
    };
    xhr.send(form);
  });
  input.click();
}
