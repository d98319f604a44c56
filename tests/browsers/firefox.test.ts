import { findEngines, howToInstall } from '../../scripts/find-engines.ts';
import { firefox } from './firefox.ts';
import { travel } from './travel.ts';

const path = findEngines().firefox;
travel('Firefox', path === undefined ? undefined : firefox(path), howToInstall('firefox'));
