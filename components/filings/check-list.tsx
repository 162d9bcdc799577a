import { Flex, Tag, Typography } from 'antd';
import { joined } from '../../utils/domain/said';
import type { FilingCheck } from '../../utils/filings/checks';
import type { ClauseName } from '../panel/model';
import { underscored } from '../shared/labels';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import { CHECK_COLORS } from './model';

/** Checks one below the other: state, what was found and what to do, and by which clause. */
export function CheckList(props: { readonly checks: readonly FilingCheck[]; readonly clauseName: ClauseName }) {
  const { t, lang } = useText();
  const say = useSaid();
  const { checks, clauseName } = props;
  if (checks.length === 0) return <Typography.Text type="secondary">{t('filings.noChecks')}</Typography.Text>;
  return (
    <Flex vertical gap={8} component="ul" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {checks.map(({ name, account, state, sentence, clauses }) => (
        <Flex key={`${name}:${account}`} component="li" gap={8} align="start">
          <Tag
            color={CHECK_COLORS[state]}
            style={{ margin: 0, minWidth: lang === 'zh' ? 56 : 84, textAlign: 'center' }}
          >
            {t(`filings.checkState.${state}`)}
          </Tag>
          <div>
            <Typography.Text strong>{t(`filings.check.${underscored(name)}`)}</Typography.Text>　{say(sentence)}
            <div>
              <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                {say(joined('common.join.semicolon', clauses.map(clauseName)))}
              </Typography.Text>
            </div>
          </div>
        </Flex>
      ))}
    </Flex>
  );
}
