import { App, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type CSSProperties, type ReactNode, useSyncExternalStore } from 'react';
import { useText } from './text';

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
} as const;

/** The dark look needs brighter colours: antd mixes them with its black, and the light ones are lost on it. */
const DARK_COLOURS = {
  colorPrimary: '#5b93d6',
  colorInfo: '#5b93d6',
  colorError: '#ff8078',
  colorWarning: '#f0a84a',
  colorSuccess: '#5cc98e',
  colorLink: '#82b1ea',
} as const;

const DARK = '(prefers-color-scheme: dark)';

function subscribeToScheme(changed: () => void): () => void {
  const query = globalThis.matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** True while the system asks for a dark look. */
export function useDarkScheme(): boolean {
  return useSyncExternalStore(subscribeToScheme, () => globalThis.matchMedia(DARK).matches);
}

/**
 * The look of every page of the extension: Ant Design in the page's language, compact, light or dark as the system asks.
 * Needs a TextProvider above it. Own style sheets use the `--ss-*` custom properties that it sets.
 */
export function SanshenTheme(props: { readonly children: ReactNode }): ReactNode {
  const { lang } = useText();
  const dark = useDarkScheme();
  return (
    <ConfigProvider
      locale={lang === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark
          ? [theme.darkAlgorithm, theme.compactAlgorithm]
          : [theme.defaultAlgorithm, theme.compactAlgorithm],
        components: {
          Alert: { withDescriptionPadding: '8px 12px', withDescriptionIconSize: 16, fontSizeLG: 14 },
          ...(dark ? { Menu: { itemSelectedColor: '#a9cbf5' } } : {}),
        },
        token: {
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
      }}
    >
      <App component={false}>
        <Surface dark={dark}>{props.children}</Surface>
      </App>
    </ConfigProvider>
  );
}

/** Hands the theme's colours to plain style sheets, so that long lists need no styled component per row. */
function Surface(props: { readonly dark: boolean; readonly children: ReactNode }): ReactNode {
  const { token } = theme.useToken();
  const properties = {
    '--ss-bg': token.colorBgContainer,
    '--ss-bg-page': token.colorBgLayout,
    '--ss-bg-soft': token.colorFillQuaternary,
    '--ss-border': token.colorBorderSecondary,
    '--ss-text': token.colorText,
    '--ss-text-soft': token.colorTextSecondary,
    '--ss-text-faint': token.colorTextDescription,
    '--ss-primary': token.colorPrimary,
    '--ss-error': token.colorError,
    '--ss-warning': token.colorWarning,
    '--ss-success': token.colorSuccess,
    '--ss-radius': `${token.borderRadius}px`,
    '--ss-font-size': `${token.fontSize}px`,
    '--ss-font-size-small': `${token.fontSizeSM}px`,
    background: token.colorBgContainer,
    color: token.colorText,
    fontFamily: token.fontFamily,
    fontSize: token.fontSize,
    lineHeight: token.lineHeight,
    colorScheme: props.dark ? 'dark' : 'light',
    minHeight: '100%',
  } as CSSProperties;
  return <div style={properties}>{props.children}</div>;
}
