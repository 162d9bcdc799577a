import { App, ConfigProvider, type ThemeConfig, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import './look.css';
import { useText } from './text';

/** Antd's small print and placeholders are too faint to read: WCAG asks for 4.5 : 1. @param ink as in `rgba(…)` */
const faint = (ink: string) => ({ colorTextTertiary: `rgba(${ink}, 0.6)`, colorTextPlaceholder: `rgba(${ink}, 0.55)` });

/** Backgrounds of notices, tags and marks in the light look: those that antd derives from such dark colours come out muddy. */
const TINTS = {
  colorPrimaryBg: '#e9f0fa',
  colorPrimaryBgHover: '#dbe7f6',
  colorInfoBg: '#eef4fb',
  colorInfoBorder: '#b9cfe9',
  colorErrorBg: '#fdeeec',
  colorErrorBorder: '#eeb4ae',
  colorWarningBg: '#fff5e3',
  colorWarningBorder: '#ecc88b',
  colorSuccessBg: '#ebf6f0',
  colorSuccessBorder: '#a8d3bc',
  ...faint('0, 0, 0'),
} as const;

/** The dark look needs brighter colours: antd mixes them with its black, and the light ones are lost on it. */
const DARK_COLOURS = {
  colorPrimary: '#6ba4e8',
  colorInfo: '#6ba4e8',
  ...faint('255, 255, 255'),
  colorError: '#ff8078',
  colorWarning: '#f0a84a',
  colorSuccess: '#5cc98e',
  colorLink: '#82b1ea',
} as const;

function subscribeToLook(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-look'] });
  return () => observer.disconnect();
}

/** True while the page is to be dark: chosen for this profile, or what the system asks for (public/appearance.js). */
export function useDarkScheme(): boolean {
  return useSyncExternalStore(subscribeToLook, () => document.documentElement.dataset.look === 'dark');
}

/**
 * For those who want no motion. Antd's own switch (`motion`) draws its dialogs another way, in which the field that is to have the focus does
 * not get it: then the × has it, and Enter closes what was just opened.
 */
const AT_ONCE = { motionDurationFast: '1ms', motionDurationMid: '1ms', motionDurationSlow: '1ms' } as const;

const CALM = '(prefers-reduced-motion: reduce)';

function subscribeToCalm(changed: () => void): () => void {
  const query = matchMedia(CALM);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** True where the system asks for as little motion as can be, as it does for people whom it makes ill and on screens shown from afar. */
function useCalm(): boolean {
  return useSyncExternalStore(subscribeToCalm, () => matchMedia(CALM).matches);
}

/** What antd is told of our look. @param calm nothing slides or fades */
export function themeConfig(dark: boolean, calm = false): ThemeConfig {
  return {
    algorithm: dark ? [theme.darkAlgorithm, theme.compactAlgorithm] : [theme.defaultAlgorithm, theme.compactAlgorithm],
    components: {
      Alert: { withDescriptionPadding: '8px 12px', withDescriptionIconSize: 16, fontSizeLG: 14 },
      // Nineteen pages have to fit beside 768 pixels.
      Menu: { itemHeight: 28, itemMarginBlock: 2, ...(dark ? { itemSelectedColor: '#a9cbf5' } : {}) },
      ...(dark
        ? {
            // White on the bright primary would be too faint.
            Button: { colorPrimary: '#3a6ba8', colorPrimaryHover: '#4577b5', colorPrimaryActive: '#315d94' },
          }
        : {}),
    },
    token: {
      ...(calm ? AT_ONCE : {}),
      colorPrimary: '#1d4f91',
      colorInfo: '#1d4f91',
      colorError: '#b3261e',
      colorWarning: '#a65f00',
      colorSuccess: '#2b6e4f',
      ...(dark ? DARK_COLOURS : TINTS),
      // Antd's compact look makes tags and small print 10 px: too small for Chinese characters.
      fontSizeSM: 11,
      borderRadius: 4,
      fontFamily:
        'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    },
  };
}

/**
 * The look of every page of the extension: Ant Design in the page's language, compact, light or dark, on the page's own ground. Needs a TextProvider above it.
 */
export function SanshenTheme(props: { readonly children: ReactNode }): ReactNode {
  return (
    <AntdLook>
      <div className="ss-look">{props.children}</div>
    </AntdLook>
  );
}

/** Ant Design alone, for parts within a page that is drawn without it (the popup's list). */
export function AntdLook(props: { readonly children: ReactNode }): ReactNode {
  const { lang } = useText();
  const dark = useDarkScheme();
  const calm = useCalm();
  return (
    <ConfigProvider
      locale={lang === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      theme={useMemo(() => themeConfig(dark, calm), [dark, calm])}
    >
      <App component={false}>{props.children}</App>
    </ConfigProvider>
  );
}
