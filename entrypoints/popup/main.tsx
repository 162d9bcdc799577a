import { PopupWaiting } from '../../components/popup/popup';
import { DatabaseProvider, openForPage } from '../workspace/lib/database';
import { mountBare } from '../workspace/lib/mount-bare';
import { DutyPopup } from './duty-popup';

// Asked for at once: the browser opens it while React makes itself ready.
const opening = openForPage();
// What goes wrong is told by the provider, which may be mounted after that.
opening.catch(() => {});

mountBare(
  <DatabaseProvider opening={opening} waiting={<PopupWaiting />}>
    <DutyPopup />
  </DatabaseProvider>,
);
