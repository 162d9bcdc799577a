import { Button, Flex, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import type { GuideRole } from '../help/pictures';
import { useText } from '../text';

interface Props {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to do to fill this place, one sentence each. */
  readonly steps: readonly string[];
  /** Whose guide of the help says more; opens in a tab of its own. */
  readonly help?: GuideRole;
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** Empty state that teaches: what belongs here and how it gets here. */
export function Guide({ icon, title, steps, help, action }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  return (
    <Flex
      vertical
      gap={8}
      style={{ padding: `${token.paddingLG}px ${token.padding}px`, maxWidth: 560, textAlign: 'start' }}
    >
      <Typography.Text strong style={{ fontSize: token.fontSizeLG }}>
        {icon} {title}
      </Typography.Text>
      {steps.length === 1 ? (
        <Typography.Text type="secondary">{steps[0]}</Typography.Text>
      ) : (
        <ol style={{ margin: 0, paddingInlineStart: 20, color: token.colorTextSecondary, lineHeight: 1.9 }}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {help && (
        <a
          href={`/workspace.html#/help?part=${help}`}
          target="_blank"
          rel="noreferrer"
          style={{ color: token.colorLink }}
        >
          {t('help.open')}
        </a>
      )}
      {action && (
        <div>
          <Button type="primary" onClick={action.onClick}>
            {action.label}
          </Button>
        </div>
      )}
    </Flex>
  );
}
