import { Button, Checkbox, Flex, Typography, theme } from 'antd';
import { useState } from 'react';
import { PLATFORM_IDS } from '../../utils/domain/platform';
import { type ActivationCode, CodeList } from '../shared/code-list';
import { useLabels } from '../shared/labels';
import { useText } from '../text';

/** Start pages of the three back-offices; addresses from the platform files. */
const BACK_OFFICE = {
  weibo: 'https://weibo.com/',
  wechat: 'https://mp.weixin.qq.com/',
  douyin: 'https://creator.douyin.com/',
} as const;

interface Props {
  readonly unitName: string;
  readonly codes: readonly ActivationCode[];
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
  /** The codes have been handed out: they need not be kept on screen any longer. */
  readonly onHandedOut: (handedOut: boolean) => void;
  readonly onActivate: () => void;
  readonly onWorkspace: () => void;
}

/** Step 4: the codes, then what to try first. */
export function FinishStep(props: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const [handedOut, setHandedOut] = useState(false);
  return (
    <Flex vertical gap={16}>
      <CodeList unitName={props.unitName} codes={props.codes} onCopy={props.onCopy} onPrint={props.onPrint} />
      <Checkbox
        checked={handedOut}
        onChange={(e) => {
          setHandedOut(e.target.checked);
          props.onHandedOut(e.target.checked);
        }}
      >
        {t('onboarding.finish.handedOut')}
      </Checkbox>
      <section className="sanshen-no-print">
        <Typography.Title level={5} style={{ marginTop: 0 }}>
          {t('onboarding.finish.next')}
        </Typography.Title>
        <ol style={{ margin: 0, paddingInlineStart: 20, lineHeight: 2 }}>
          <li>{t('onboarding.finish.activate')}</li>
          <li>
            {t('onboarding.finish.open')}{' '}
            {PLATFORM_IDS.map((id) => (
              <a
                key={id}
                href={BACK_OFFICE[id]}
                target="_blank"
                rel="noreferrer"
                style={{ marginInlineEnd: 12, color: token.colorLink }}
              >
                {labels.platform(id)}
              </a>
            ))}
          </li>
          <li>{t('onboarding.finish.write')}</li>
          <li>{t('onboarding.finish.panel')}</li>
          <li>{t('onboarding.finish.popup')}</li>
        </ol>
      </section>
      <Flex gap={8} className="sanshen-no-print">
        <Button type="primary" disabled={!handedOut} onClick={props.onActivate}>
          {t('onboarding.finish.activateButton')}
        </Button>
        <Button disabled={!handedOut} onClick={props.onWorkspace}>
          {t('onboarding.finish.workspaceButton')}
        </Button>
      </Flex>
    </Flex>
  );
}
