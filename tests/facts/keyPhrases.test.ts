import { describe, expect, test } from 'vitest';
import { keysAskedIn } from '../../src/classifier/actions/keys.ts';
import { languages } from '../../src/facts/lures/index.ts';

/** Per language: sentences that ask for what opens an account, and advice that must not count as asking. */
const sentences: Readonly<Record<string, { readonly asks: readonly string[]; readonly advises: readonly string[] }>> = {
  en: {
    asks: ['Please send us your login code.', 'Reply with one of your backup codes.'],
    advises: ['Never share your password.', 'We do not ask you to send us your login code.'],
  },
  es: {
    asks: ['Envíenos su contraseña por este correo.', 'Pásame el código de seguridad que te llega.'],
    advises: ['Nunca compartas tu código con nadie.', 'No envíes tu contraseña por correo.', 'Cambia tu contraseña.'],
  },
  pt: {
    asks: ['Responda com um dos seus códigos de backup.', 'Me manda o código de verificação, por favor.'],
    advises: [
      'Nunca informe sua senha.',
      'Não envie o código de segurança a ninguém.',
      'Troque a senha no aplicativo.',
    ],
  },
  fr: {
    asks: ['Envoyez-nous votre mot de passe.', 'Répondez avec un de vos codes de secours.'],
    advises: [
      'Ne donnez jamais votre mot de passe.',
      'N’envoyez pas le code de connexion.',
      'Changez votre mot de passe.',
    ],
  },
  de: {
    asks: ['Schick mir bitte den Bestätigungscode.', 'Geben Sie Ihr Passwort ein.', 'Antworte mit einem Backup-Code.'],
    advises: ['Gib dein Passwort niemandem.', 'Senden Sie Ihren Sicherheitscode nie weiter.', 'Ändere dein Passwort.'],
  },
  it: {
    asks: ['Inviaci la tua password.', 'Rispondi con uno dei tuoi codici di backup.'],
    advises: ['Non condividere il tuo codice di accesso.', 'Non inviare mai la tua password.', 'Cambia la password.'],
  },
  nl: {
    asks: ['Stuur ons je wachtwoord.', 'Antwoord met een van je back-upcodes.'],
    advises: ['Deel je wachtwoord nooit.', 'Geef je verificatiecode aan niemand.', 'Wijzig je wachtwoord.'],
  },
  pl: {
    asks: ['Prześlij nam kod zapasowy.', 'Podaj mi hasło.', 'Wpisz swoje hasło.'],
    advises: ['Nigdy nie podawaj hasła.', 'Nie wysyłaj nikomu kodu.', 'Zmień hasło w aplikacji.'],
  },
  tr: {
    asks: ['Doğrulama kodunu bana gönderir misin?', 'Yedek kodlarınızdan birini bize gönderin.', 'Şifrenizi girin.'],
    advises: [
      'Şifrenizi kimseyle paylaşmayın.',
      'Güvenlik kodunu asla bana gönder diyen birine vermeyin.',
      'Şifreni değiştir.',
    ],
  },
  id: {
    asks: ['Kirimkan kode verifikasi ke saya.', 'Balas dengan salah satu kode cadangan Anda.'],
    advises: [
      'Jangan kirim kode OTP ke siapa pun.',
      'Jangan pernah berikan kata sandi Anda.',
      'Ganti kata sandi Anda.',
    ],
  },
  vi: {
    asks: ['Gửi cho mình mã xác nhận với.', 'Vui lòng cung cấp mật khẩu của bạn.'],
    advises: ['Không gửi mã xác minh cho bất kỳ ai.', 'Đừng cung cấp mật khẩu.', 'Bạn nên đổi mật khẩu.'],
  },
  ru: {
    asks: ['Пришлите нам код подтверждения.', 'Скинь мне код из Instagram.', 'Введите пароль.'],
    advises: ['Никогда не сообщайте пароль.', 'Не отправляйте код подтверждения никому.', 'Смените пароль.'],
  },
  uk: {
    asks: ['Надішліть нам код підтвердження.', 'Скинь мені код із SMS, код перевірки.', 'Введіть пароль.'],
    advises: ['Ніколи не повідомляйте пароль.', 'Не надсилайте код підтвердження нікому.', 'Змініть пароль.'],
  },
  ar: {
    asks: ['أرسل لنا رمز التحقق.', 'يرجى إدخال كلمة المرور.', 'أخبرني الكود'],
    advises: ['لا تشارك كلمة المرور مع أي شخص.', 'لن نطلب منك إرسال رمز التحقق أبدًا.', 'غيّر كلمة السر من التطبيق.'],
  },
  hi: {
    asks: ['मुझे वेरिफिकेशन कोड भेज दो।', 'बैकअप कोड के साथ जवाब दें।', 'अपना पासवर्ड दर्ज करें।'],
    advises: ['अपना पासवर्ड किसी से साझा न करें।', 'सुरक्षा कोड कभी शेयर न करें।', 'अपना पासवर्ड बदलें।'],
  },
  ja: {
    asks: ['認証コードを送ってください。', 'バックアップコードをご返信ください。', 'パスワードを入力してください。'],
    advises: [
      '認証コードを誰にも教えないでください。',
      'パスワードは決して入力しないでください。',
      'パスワードを変更しましょう。',
    ],
  },
  ko: {
    asks: ['인증 코드를 보내주세요.', '백업 코드를 회신해 주세요.', '비밀번호를 입력하세요.'],
    advises: [
      '인증번호를 누구에게도 알려주지 마세요.',
      '비밀번호를 절대 입력하지 마십시오.',
      '비밀번호를 변경하는 것이 좋습니다.',
    ],
  },
  zh: {
    asks: ['请回复您的备用代码。', '把验证码发给我。', '請輸入您的密碼。'],
    advises: ['请勿将验证码告诉任何人。', '不要把密碼告訴我以外的任何人。', '建议更改密码。'],
  },
};

test('every language has its sentences', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(languages.map(({ language }) => language));
});

describe.each(Object.entries(sentences))('%s', (_, { asks, advises }) => {
  test.each(asks)('%s asks for keys', (text) => {
    expect(keysAskedIn(text, true)).toBeDefined();
  });

  test.each(advises)('%s does not', (text) => {
    expect(keysAskedIn(text, true)).toBeUndefined();
  });
});

/** Advice on Instagram's own settings, which an honest newsletter gives and a mail in the brand's name must not. */
const settings: Readonly<Record<string, string>> = {
  en: 'Open Instagram, go to Settings, enter your current password and choose a new one.',
  es: 'Abre Instagram, ve a Configuración, introduce tu contraseña actual y elige una nueva.',
  pt: 'Abra o Instagram, vá em Configurações, digite sua senha atual e escolha uma nova.',
  fr: 'Ouvrez Instagram, allez dans les paramètres, saisissez votre mot de passe actuel et choisissez-en un nouveau.',
  de: 'Öffne Instagram, geh zu den Einstellungen, gib dein aktuelles Passwort ein und wähle ein neues.',
  it: 'Apri Instagram, vai nelle impostazioni, inserisci la tua password attuale e scegline una nuova.',
  nl: 'Open Instagram, ga naar Instellingen, voer je huidige wachtwoord in en kies een nieuw wachtwoord.',
  pl: 'Otwórz Instagram, przejdź do ustawień, wpisz swoje obecne hasło i wybierz nowe.',
  tr: 'Instagram’ı açın, Ayarlar’a gidin, mevcut şifrenizi girin ve yeni bir şifre seçin.',
  id: 'Buka Instagram, masuk ke Pengaturan, masukkan kata sandi Anda saat ini lalu pilih yang baru.',
  vi: 'Mở Instagram, vào Cài đặt, nhập mật khẩu của bạn rồi chọn mật khẩu mới.',
  ru: 'Откройте Instagram, зайдите в настройки, введите пароль и выберите новый.',
  uk: 'Відкрийте Instagram, зайдіть у налаштування, введіть пароль і виберіть новий.',
  ar: 'افتح Instagram وانتقل إلى الإعدادات، ثم أدخل كلمة المرور الحالية واختر كلمة جديدة.',
  hi: 'Instagram खोलें, सेटिंग में जाएं, अपना पासवर्ड दर्ज करें और नया चुनें।',
  ja: 'Instagramを開き、設定で現在のパスワードを入力してください。',
  ko: 'Instagram을 열고 설정에서 현재 비밀번호를 입력하세요.',
  zh: '打开 Instagram，在设置中输入您的当前密码，然后选择新密码。',
};

describe.each(languages)('$language: typing it in', ({ language, keys }) => {
  const advice = settings[language] ?? '';

  test('is asked for by a mail that speaks for the brand', () => {
    expect(keys.entries).toContain(keysAskedIn(advice, true)?.request);
  });

  test('is advice in any other mail', () => {
    expect(keysAskedIn(advice, false)).toBeUndefined();
  });

  test('shares no phrase with handing it over', () => {
    expect(keys.entries.filter((phrase) => keys.requests.includes(phrase))).toEqual([]);
  });
});
