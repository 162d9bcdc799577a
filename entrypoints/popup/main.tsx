import { DatabaseProvider } from '../workspace/lib/database';
import { mountPage } from '../workspace/lib/mount';
import { DutyPopup } from './duty-popup';

mountPage(
  <DatabaseProvider>
    <DutyPopup />
  </DatabaseProvider>,
);
