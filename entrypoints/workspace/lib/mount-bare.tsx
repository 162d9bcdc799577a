import { type ReactNode, StrictMode, useEffect, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { TextProvider } from '../../../components/text';
import { cachedAppearance, loadAppearance, onAppearance, type Texts, textsOf } from './appearance';
import './page.css';

/** Shows one extension page with its texts, without antd: for what brings its own look. */
export function mountBare(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  const show = (texts: Texts) =>
    createRoot(root).render(
      <StrictMode>
        <InLanguage first={texts}>{page}</InLanguage>
      </StrictMode>,
    );
  const texts = textsOf(cachedAppearance().language);
  if (texts instanceof Promise) void texts.then(show);
  else show(texts);
}

/** Texts as they counted last time, and every change of language or look from then on, without a reload. */
function InLanguage({ first, children }: { readonly first: Texts; readonly children: ReactNode }): ReactNode {
  const [texts, setTexts] = useState(first);
  useEffect(() => {
    let round = 0;
    const follow = async () => {
      const mine = ++round;
      const { inForce } = await loadAppearance();
      const next = await textsOf(inForce.language);
      if (mine === round) setTexts((now) => (now.lang === next.lang ? now : next));
    };
    const again = () => void follow().catch((error: unknown) => console.error('sanshen: appearance', error));
    again();
    const stop = onAppearance(again);
    return () => {
      round = Number.NaN;
      stop();
    };
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = texts.lang === 'zh' ? 'zh-CN' : 'en';
  }, [texts]);
  return (
    <TextProvider lookup={texts.lookup} lang={texts.lang}>
      {children}
    </TextProvider>
  );
}
