import { Typography } from 'antd';
import { useText } from '../text';

/** Sections of the help and how many sentences each has. */
const SECTIONS = {
  how: ['one', 'two', 'three'],
  day: ['one', 'two', 'three', 'four'],
  findings: ['one', 'two', 'three', 'four'],
  special: ['one', 'two', 'three', 'four', 'five'],
  cannot: ['one', 'two', 'three', 'four', 'five'],
  pin: ['one', 'two', 'three'],
} as const;

/** 帮助: how publishing is held, the day's work, and what an extension cannot hold. */
export function HelpPage() {
  const { t } = useText();
  return (
    <div style={{ maxWidth: 760, lineHeight: 1.9 }}>
      {(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((section) => (
        <section key={section}>
          <Typography.Title level={5}>{t(`workspace.help.${section}.title`)}</Typography.Title>
          <ul style={{ marginTop: 4, paddingInlineStart: 20 }}>
            {SECTIONS[section].map((line) => (
              <li key={line}>{t(`workspace.help.${section}.${line}` as Parameters<typeof t>[0])}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
