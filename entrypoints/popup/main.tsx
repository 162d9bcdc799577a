import { DatabaseProvider } from '../workspace/lib/database';
import { mountBare } from '../workspace/lib/mount-bare';
import { DutyPopup } from './duty-popup';

mountBare(
  <DatabaseProvider>
    <DutyPopup />
  </DatabaseProvider>,
);
