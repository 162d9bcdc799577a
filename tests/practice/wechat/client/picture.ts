import type { BodyEditor } from './body';
import { makeProse } from './prose';
import { chooseFile } from './upload';
import { element, must } from './xhr';

/** 贴图 (createType=8): pictures above, a short text below (platform file §2.4). */
export function buildPicture(html: string, onChange: () => void): BodyEditor {
  const place = must('#guide_words_main .js_pmEditorArea');
  place.replaceChildren();
  const prose = makeProse(place, { html, placeholder: '填写描述信息，让大家了解更多内容', onChange });
  must('.js_add_picture').onclick = () =>
    chooseFile((src) => {
      const img = element<HTMLImageElement>('<img width="90" height="90" alt="">');
      img.src = src;
      must('.image-selector .image-list').append(img);
      onChange();
    });
  return { html: prose.html, strong() {}, link() {}, image() {} };
}
