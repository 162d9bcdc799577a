import { type ReactNode, StrictMode, useEffect, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterPaint } from '../../../components/shared/after-paint';
import { TextProvider } from '../../../components/text';
import { cachedAppearance, loadAppearance, onAppearance, type Texts, textsOf } from './appearance';
import './page.css';

/** Shows one extension page with its texts, without antd: for what brings its own look. */
export function mountBare(page: ReactNode): void {
  bareRoot()(page);
}

/** The same for a page that is drawn later: what React needs for it is made ready now. */
export function bareRoot(): (page: ReactNode) => void {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no #root');
  const root = createRoot(element);
  const texts = textsOf(cachedAppearance().language);
  const draw = (first: Texts, page: ReactNode) =>
    root.render(
      <StrictMode>
        <InLanguage first={first}>{page}</InLanguage>
      </StrictMode>,
    );
  return (page) => {
    if (texts instanceof Promise) void texts.then((loaded) => draw(loaded, page));
    else draw(texts, page);
  };
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
    // The page is drawn as it was last time; whether that still counts is asked behind the first picture.
    let stop = () => {};
    const leave = afterPaint(() => {
      again();
      stop = onAppearance(again);
    });
    return () => {
      round = Number.NaN;
      leave();
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
