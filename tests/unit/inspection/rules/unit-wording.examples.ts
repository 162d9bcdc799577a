import { emptyControl } from '../../../../utils/domain/inspection';
import { type ExampleSetting, raises, silent } from '../../../support/rule-tester';

const setting: ExampleSetting = {
  context: {
    control: {
      ...emptyControl(),
      wording: [
        { wrong: '县人大常务委员会', right: '县人大常委会', note: '' },
        { wrong: '行政审批局', right: '清河县行政审批局', note: '第一次出现时写全称' },
        { wrong: '清河大道', right: '清河路', note: '2024年起更名。' },
        { wrong: 'wifi', right: 'Wi-Fi', note: '' },
        { wrong: '一网通办平台', right: '政务服务一体化平台', note: '' },
      ],
    },
  },
};

export default [
  raises('wording', '县人大常务委员会召开第三十次会议。', ['县人大常务委员会'], setting),
  raises('wording', '请到行政审批局窗口办理。', ['行政审批局'], setting),
  raises('wording', '施工期间清河大道双向封闭。', ['清河大道'], setting),
  raises('wording', '大厅提供免费WIFI。', ['WIFI'], setting),
  raises('wording', '通过一网通办平台提交材料。', ['一网通办平台'], setting),
  raises('wording', '通过一网\u200b通办平台提交材料。', ['一网\u200b通办平台'], setting),
  raises(['wording', 'wording'], '行政审批局提示：一网通办平台今晚维护。', ['行政审批局', '一网通办平台'], setting),
  raises('wording', '正文。', ['清河大道'], { ...setting, article: { title: '清河大道封闭施工' } }),
  raises('wording', '清河大道\n清河路', ['清河大道'], setting),
  raises('wording', '县人大常务委员会和县人大常委会是同一机关。', ['县人大常务委员会'], setting),
  silent('县人大常委会召开第三十次会议。', setting),
  silent('请到清河县行政审批局窗口办理。', setting),
  silent('施工期间清河路双向封闭。', setting),
  silent('大厅提供免费上网服务。', setting),
  silent('通过政务服务一体化平台提交材料。', setting),
  silent('施工期间清河大道双向封闭。'),
  silent('施工期间清河大道双向封闭。', { context: { control: emptyControl() } }),
];
