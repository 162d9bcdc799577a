import type { HiddenText } from '../../../../utils/domain/inspection';
import { type ExampleSetting, type RuleExample, raises, silent } from '../../../support/rule-tester';

const BODY = '全县春耕备耕工作有序推进。';
const IDENTITY = '11010519491231002X';
function hidden(...found: [HiddenText['how'], string, number?][]): ExampleSetting {
  return {
    context: {
      observed: { images: [], hidden: found.map(([how, text, article = 0]) => ({ how, text, article })) },
    },
  };
}

export default [
  raises('hidden', `${BODY}1`, ['本文由某某编辑器排版'], hidden(['hidden', '本文由某某编辑器排版'])),
  raises('hidden', `${BODY}2`, undefined, hidden(['tiny', '点击蓝字关注我们'])),
  raises('hidden', `${BODY}3`, undefined, hidden(['transparent', '标题内容请在此处编辑'])),
  raises(['hidden', 'hidden'], `${BODY}4`, undefined, hidden(['hidden', '第一段旧稿'], ['tiny', '第二段旧稿'])),
  raises('hidden', `${BODY}5`, undefined, hidden(['hidden', '同一段'], ['hidden', '同一段'])),
  raises('grave', `${BODY}6`, undefined, hidden(['hidden', '加微信 abc12345 领取内部资料'])),
  raises('grave', `${BODY}7`, undefined, hidden(['tiny', `经办人身份证号${IDENTITY}`])),
  raises('grave', `${BODY}8`, undefined, hidden(['transparent', '购买请点 https://item.taobao.com/1.htm'])),
  raises('grave', `${BODY}9`, undefined, hidden(['svg', '联系人王小明，加V信：abc_12345'])),
  raises('grave', `${BODY}10`, undefined, hidden(['hidden', '第一行没有问题\n机密★1年'])),
  raises('svg', `${BODY}11`, undefined, hidden(['svg', '春耕备耕进行时'])),
  raises('svg', `${BODY}开放时间`, undefined, hidden(['svg', '开放时间'])),
  // Already marked in the body: said once.
  raises(
    'svg',
    `${BODY}购买请点 https://item.taobao.com/1.htm`,
    undefined,
    hidden(['svg', '购买请点 https://item.taobao.com/1.htm']),
  ),
  silent(BODY),
  silent(`${BODY}没有隐藏的`, hidden()),
  silent(`${BODY}空白`, hidden(['hidden', '  \n '])),
  silent(`${BODY}另一篇的`, hidden(['hidden', '别处的文字', 1])),
  silent('排版时不得使用隐藏文字、白底白字等手法。'),
  silent('文字透明、字号过小的，一律退回修改。', hidden()),
  silent('加微信 abc12345 领取内部资料'),
] satisfies readonly RuleExample[];
