/** What kind of page a link opens, as far as its address tells. */
export type Page =
  | 'home'
  | 'account'
  | 'passwordReset'
  | 'loginLink'
  | 'confirmEmail'
  | 'removeEmail'
  | 'profile'
  | 'post'
  | 'chat'
  | 'share'
  | 'help'
  | 'redirect'
  | 'asset'
  | 'upload'
  | 'other'
  | 'anyoneCanPublish'
  | 'throughProxy';
