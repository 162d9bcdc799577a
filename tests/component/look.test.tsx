import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { theme } from 'antd';
import { describe, expect, it } from 'vitest';
import { themeConfig } from '../../components/theme';

const css = readFileSync(fileURLToPath(new URL('../../components/look.css', import.meta.url)), 'utf8');
const [light = '', dark = ''] = css.split(':root[data-look="dark"]');

/** The properties of one half, as antd writes values. */
function properties(half: string): Record<string, string> {
  const plain = (value: string) => value.replaceAll(/\s+/g, '').replaceAll('0.', '.');
  return Object.fromEntries(
    [...half.matchAll(/(--ss-[\w-]+):\s*([^;]+);/g)].map(([, name, v]) => [name, plain(v ?? '')]),
  );
}

function tokens(isDark: boolean): Record<string, string> {
  const token = theme.getDesignToken(themeConfig(isDark));
  const values = {
    '--ss-bg': token.colorBgContainer,
    '--ss-bg-page': token.colorBgLayout,
    '--ss-bg-soft': token.colorFillQuaternary,
    '--ss-border': token.colorBorderSecondary,
    '--ss-border-strong': token.colorBorder,
    '--ss-text': token.colorText,
    '--ss-text-soft': token.colorTextSecondary,
    '--ss-text-faint': token.colorTextDescription,
    '--ss-primary': token.colorPrimary,
    '--ss-link': token.colorLink,
    '--ss-error': token.colorError,
    '--ss-error-bg': token.colorErrorBg,
    '--ss-error-border': token.colorErrorBorder,
    '--ss-warning': token.colorWarning,
    '--ss-warning-bg': token.colorWarningBg,
    '--ss-warning-border': token.colorWarningBorder,
    '--ss-success': token.colorSuccess,
    '--ss-radius': `${token.borderRadius}px`,
    '--ss-font-size': `${token.fontSize}px`,
    '--ss-font-size-small': `${token.fontSizeSM}px`,
    '--ss-line-height': String(token.lineHeight),
    '--ss-font-family': token.fontFamily,
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, v]) => [name, v.replaceAll(/\s+/g, '').replaceAll('0.', '.')]),
  );
}

describe('look.css', () => {
  it('says in the light what antd derives from the theme', () => {
    expect(properties(light)).toEqual(tokens(false));
  });

  it('says the same in the dark', () => {
    expect({ ...properties(light), ...properties(dark) }).toEqual(tokens(true));
  });
});
