import { useEffect, useState } from 'react';
import { AppearanceSettings } from '../../../components/settings/appearance-settings';
import type { Appearance } from '../../../utils/domain/managed';
import type { AppearanceState } from '../../../utils/managed/appearance';
import { cachedAppearance, chooseAppearance, loadAppearance, onAppearance } from '../lib/appearance';

/** As it counted last time, so that nothing moves when the rest arrives. */
function atFirst(): AppearanceState {
  const inForce = cachedAppearance();
  return { own: inForce, policies: {}, inForce };
}

/** 语言和外观. */
export function AppearanceContainer() {
  const [state, setState] = useState(atFirst);
  useEffect(() => {
    const load = () =>
      void loadAppearance().then(setState, (error: unknown) => console.error('sanshen: appearance', error));
    load();
    return onAppearance(load);
  }, []);
  const { own, policies } = state;
  const choose = ({ language, theme }: Appearance) =>
    chooseAppearance({
      ...(language === own.language ? {} : { language }),
      ...(theme === own.theme ? {} : { theme }),
    });
  return <AppearanceSettings own={own} policies={policies} onChoose={choose} />;
}
