import { Flex, Typography, theme } from 'antd';
import type { Finding } from '../../utils/domain/finding';
import { GATES, useLabels } from '../shared/labels';
import { useText } from '../text';

/** The five gates with what the automatic inspection found at each. Finding nothing is not "passed": a person decides that. */
export function GateSummary({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  return (
    <ul
      aria-label={t('panel.gates.title')}
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
        gap: 4,
        listStyle: 'none',
        padding: 0,
        margin: 0,
      }}
    >
      {GATES.map((gate) => {
        const here = findings.filter((f) => f.gate === gate);
        const worst = here.some((f) => f.severity === 'block')
          ? token.colorError
          : here.some((f) => f.severity === 'warn')
            ? token.colorWarning
            : token.colorTextTertiary;
        return (
          <li
            key={gate}
            style={{
              border: `1px solid ${here.length > 0 ? worst : token.colorBorderSecondary}`,
              borderRadius: token.borderRadius,
              padding: '4px 2px',
              textAlign: 'center',
            }}
          >
            <Flex vertical>
              <span style={{ whiteSpace: 'nowrap' }}>{labels.gate(gate)}</span>
              <Typography.Text style={{ fontSize: token.fontSizeSM, color: worst }}>
                {here.length > 0 ? t('panel.gates.found', { count: here.length }) : t('panel.gates.none')}
              </Typography.Text>
            </Flex>
          </li>
        );
      })}
    </ul>
  );
}
