import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { TextProvider } from '../../../components/text';
import { SanshenTheme } from '../../../components/theme';
import './page.css';

/** Chinese unless the browser itself runs in English; these are the two languages of public/locales. */
const LANG = browser.i18n.getMessage('@@ui_locale').startsWith('en') ? 'en' : 'zh';

// The generated type lists the keys one by one; ours are checked by TextKey.
const lookup = (key: string): string => browser.i18n.getMessage(key.replaceAll('.', '_') as never);

/** Shows one extension page: texts, look, content. */
export function mountPage(page: ReactNode): void {
  document.documentElement.lang = LANG === 'zh' ? 'zh-CN' : 'en';
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <TextProvider lookup={lookup} lang={LANG}>
        <SanshenTheme>{page}</SanshenTheme>
      </TextProvider>
    </StrictMode>,
  );
}
