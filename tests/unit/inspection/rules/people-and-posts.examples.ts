import { emptyControl } from '../../../../utils/domain/inspection';
import { type ExampleSetting, raises, silent } from '../../../support/rule-tester';

const setting: ExampleSetting = {
  context: {
    control: {
      ...emptyControl(),
      people: [
        { name: '周明远', post: '县委书记', order: 1 },
        { name: '郑文博', post: '县委副书记、县长', order: 2 },
        { name: '林晓峰', post: '县委常委、常务副县长', order: 3 },
        { name: '许静', post: '副县长', order: 4 },
        { name: '何立', post: '县教育局局长', order: null },
        { name: '陈晨', post: '', order: null },
      ],
    },
  },
};

export default [
  raises('post', '县委副书记周明远到西关社区调研。', ['县委副书记'], setting),
  raises('post', '副县长郑文博主持会议。', ['副县长'], setting),
  raises('post', '县长许静到企业走访。', ['县长'], setting),
  raises('post', '县卫生健康局局长何立作说明。', ['县卫生健康局局长'], setting),
  raises('post', '县委书记、县长郑文博主持会议。', ['县委书记'], setting),
  raises('order', '郑文博、周明远出席开工仪式。', ['周明远'], setting),
  raises('order', '县委副书记、县长郑文博，县委书记周明远参加活动。', ['周明远'], setting),
  raises('order', '周明远、许静、林晓峰一同调研。', ['林晓峰'], setting),
  raises(['post', 'order'], '副县长许静、县长林晓峰参加。', ['县长', '林晓峰'], setting),
  raises('post', '正文。', ['县长'], { ...setting, article: { title: '县长周明远检查防汛工作' } }),
  silent('县委书记周明远到西关社区调研。', setting),
  silent('清河县委书记周明远到西关社区调研。', setting),
  silent('县委副书记、县长郑文博主持会议。', setting),
  silent('县长郑文博主持会议，常务副县长林晓峰汇报情况。', setting),
  silent('时任县教育局副局长郑文博曾在此任教。', setting),
  silent('周明远、郑文博、林晓峰、许静出席。', setting),
  silent('许静汇报后，周明远作总结讲话。', setting),
  silent('志愿者代表陈晨发言。', setting),
  silent('县委副书记周明远到西关社区调研。'),
  silent('县教育局局长何立、副县长许静参加。', setting),
  silent('周明远强调，要压实责任。', setting),
];
