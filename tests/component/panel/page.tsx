import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { lookupIn, TextProvider } from '../../../components/text';
import zh from '../../../public/locales/zh_CN.json';
import type { Person } from '../../../utils/domain/people';

type User = ReturnType<typeof userEvent.setup>;

/**
 * Renders with the Chinese texts as they are shipped; without motion, so that nothing has to be waited for, and without antd's style
 * sheets, which took two fifths of the time and which happy-dom does not apply.
 */
export function show(node: ReactNode): { readonly container: HTMLElement; readonly user: User } {
  const lookup = lookupIn(zh);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TextProvider lookup={lookup} lang="zh">
      <ConfigProvider theme={{ token: { motion: false }, zeroRuntime: true }} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </TextProvider>
  );
  const { container } = render(node, { wrapper });
  return { container, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

/** A person of the roster with a PIN of their own. */
export function withPin(person: Person): Person {
  return { ...person, wrappedKey: { salt: '', iterations: 600_000, iv: '', data: '' } };
}

/** A person of the roster whose key is in an authenticator. */
export function withPasskey(person: Person): Person {
  return { ...person, publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'abcd' }, wrappedKey: null };
}

/** A person of the roster who still has to activate. */
export function withoutPin(person: Person): Person {
  return { ...person, publicKey: null, wrappedKey: null, activation: { salt: '', hash: '', expiresAt: 1 } };
}

/** Puts text into a field at once: antd's fields are slow to type into key by key. */
export async function fill(user: User, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}
