/** What browsers can do for a page on request. No page of this site asks, and nothing in a page may. */
const FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
] as const;

/** The Permissions-Policy that refuses all of them. */
export const NO_PERMISSIONS = FEATURES.map((feature) => `${feature}=()`).join(', ');
