import { PrinterOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { useEffect } from 'react';
import '../help/help.css';
import { GUIDES } from '../help/pictures';
import { RoleGuide } from '../help/role-guide';
import { TextButton } from '../shared/text-button';
import { useText } from '../text';

/** Sections behind the guides and how many sentences each has. */
const SECTIONS = {
  how: ['one', 'two', 'three'],
  findings: ['one', 'two', 'three', 'four'],
  special: ['one', 'two', 'three', 'four', 'five'],
  cannot: ['one', 'two', 'three', 'four', 'five'],
  pin: ['one', 'two', 'three'],
} as const;
const OFFICE = {
  move: ['one', 'two', 'three', 'four'],
  it: ['one', 'two', 'three', 'four', 'five'],
} as const;

interface Props {
  /** Section to begin with: a role, or a section behind them; null: the top. */
  readonly part?: string | null;
  readonly onPrint?: () => void;
}

/** 帮助 on one page, so that the browser's find and print have all of it: guides by role, then how holding works and what it cannot do. */
export function HelpPage({ part = null, onPrint }: Props) {
  const { t } = useText();
  useEffect(() => {
    if (part !== null) show(part);
  }, [part]);
  return (
    <div className="ss-help">
      <nav className="ss-help-contents" aria-label={t('help.contents')}>
        {GUIDES.map((role) => (
          <TextButton key={role} onClick={() => show(role)}>
            {t(`help.${role}.title`)}
          </TextButton>
        ))}
        {(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((section) => (
          <TextButton key={section} onClick={() => show(section)}>
            {t(`workspace.help.${section}.title`)}
          </TextButton>
        ))}
        {(Object.keys(OFFICE) as (keyof typeof OFFICE)[]).map((section) => (
          <TextButton key={section} onClick={() => show(section)}>
            {t(`help.${section}.title`)}
          </TextButton>
        ))}
        <span style={{ flex: 1 }} />
        <Typography.Text type="secondary">{t('help.find')}</Typography.Text>
        {onPrint && (
          <Button size="small" icon={<PrinterOutlined />} onClick={onPrint}>
            {t('help.print')}
          </Button>
        )}
      </nav>
      {GUIDES.map((role) => (
        <RoleGuide key={role} role={role} />
      ))}
      {(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((section) => (
        <Sentences
          key={section}
          id={section}
          title={t(`workspace.help.${section}.title`)}
          lines={SECTIONS[section].map((line) => t(`workspace.help.${section}.${line}` as Parameters<typeof t>[0]))}
        />
      ))}
      {(Object.keys(OFFICE) as (keyof typeof OFFICE)[]).map((section) => (
        <Sentences
          key={section}
          id={section}
          title={t(`help.${section}.title`)}
          lines={OFFICE[section].map((line) => t(`help.${section}.${line}` as Parameters<typeof t>[0]))}
        />
      ))}
    </div>
  );
}

function Sentences(props: { readonly id: string; readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section id={`help-${props.id}`} tabIndex={-1}>
      <Typography.Title level={4}>{props.title}</Typography.Title>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Scrolls to a section and puts the keyboard there; the address keeps the page's route. */
function show(part: string): void {
  const section = document.getElementById(`help-${part}`);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}
