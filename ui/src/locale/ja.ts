// Every word a person sees, in Japanese, but for what is said of problems (ja/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("ja");

const scenarios = {
  new: "認証アプリは未登録",
  "temporary-password": "一時パスワード",
  enrolled: "認証アプリを登録済み",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "認証アプリ",
    hint: "現在お使いのアプリです。新しいアプリに置き換わります。",
  },
  sms: { name: "SMS", hint: "電話番号にコードが届きます。" },
  email: { name: "メール", hint: "メールアドレスにコードが届きます。" },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "新しいパスワードがすでに有効かもしれません",
    body: "設定の途中で中断されました。まず新しいパスワードを試し、サインインできない場合は以前のパスワードを試してください。",
  },
  "account-confirmed": {
    title: "アカウントを確認しました",
    body: "パスワードを入力してサインインしてください。",
  },
} satisfies Record<Notice, { title: string; body: string }>;

/** How a code went, for the middle of a sentence. */
const ways = {
  sms: " SMS で",
  email: "メールで",
  other: "",
} satisfies Record<Channel, string>;

/** Names of Cognito’s standard attributes; others are shown as they are. */
const attributes: Readonly<Record<string, string>> = {
  address: "住所",
  birthdate: "生年月日",
  email: "メールアドレス",
  family_name: "姓",
  gender: "性別",
  given_name: "名",
  locale: "言語",
  middle_name: "ミドルネーム",
  name: "氏名",
  nickname: "ニックネーム",
  phone_number: "電話番号",
  picture: "写真",
  preferred_username: "希望するユーザー名",
  profile: "プロフィールページ",
  website: "Web サイト",
  zoneinfo: "タイムゾーン",
};

const attributeHints: Readonly<Record<string, string>> = {
  birthdate: "年、月、日を入力します (例: 1990-04-21)。",
  phone_number: "国番号から入力します (例: +44 20 7946 0958)。",
};

export const ja: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Amazon Cognito のアカウントに認証アプリを登録します。",
  promise: "シークレットキーは一度だけ表示され、保存されることはありません。",

  settings: {
    language: "言語",
    asSystem: (name: string) => `システムの言語 (${name})`,
    title: "設定",
    coverQr: "表示を選ぶまで QR コードを隠す",
    coverQrHint: "ほかの人に画面が見える場合に使います。",
    blockCapture: "このウィンドウのスクリーンショットを禁止",
    captureBlocking: {
      complete: "スクリーンショット、録画、画面共有にこのウィンドウは写りません。",
      partial:
        "macOS 14 までで有効です。それより新しい macOS では、画面を録画するプログラムに写ることがあります。",
      impossible:
        "この環境では使えません。Linux では、アプリがスクリーンショットを禁止できません。QR コードを隠すことはできます。",
    },
    notKept: "設定を保存できません。アプリを閉じるまでは有効です。",
    openLogs: "ログを開く",
    logsHint:
      "ログにはアプリの動作が記録されます。名前、パスワード、コードは含まれません。サポートの担当者に送ってください。",
    logsAreIn: "アプリからフォルダーを開けません。ログの場所:",
    close: "閉じる",
  },

  about: {
    title: "このアプリについて",
    app: "バージョン",
    webView: "Web ビュー",
    system: "システム",
    display: "画面表示",
    copy: "バージョンをコピー",
    copied: "コピーしました。サポートの担当者へのメッセージに貼り付けてください。",
    stuck: "クリップボードが応答しません。上の行を選択してコピーしてください。",
    licence: "フリーソフトウェアです。Apache-2.0 または MIT のライセンスで利用できます。",
    others: "第三者のソフトウェアとライセンス",
    fonts: "フォントのライセンス",
    close: "戻る",
  },

  steps: {
    label: "手順",
    "sign-in": "サインイン",
    prepare: "準備",
    scan: "スキャン",
    done: "完了",
    finished: "済み",
  },

  scenarios,
  factors,
  notices,
  attributes,
  attributeHints,

  optional: "任意",
  startOver: "最初からやり直す",
  back: "戻る",
  requestId: "リクエスト ID",
  reveal: "入力内容を表示",
  conceal: "入力内容を隠す",
  practiceLabel: "練習モード",
  practiceBanner: "練習用プール: 実際のアカウントには影響しません",
  loading: "開いています…",
  waiting: "処理しています…",
  wait: {
    again: (attempt: number, of: number) =>
      `自動的に再試行しています (${of} 回中 ${attempt} 回目)。`,
    stop: "再試行をやめる",
  },
  restored: {
    title: "接続が回復しました",
    body: "続きから進めてください。入力した内容はそのまま残っています。",
  },
  fault: {
    title: "アプリで問題が発生しました",
    remedy:
      "操作に間違いはありません。もう一度お試しください。同じことが続く場合は、アプリを閉じて開き直してください。",
    reload: "もう一度試す",
  },

  /** `destination` is masked by Cognito, which doesn’t always tell it. */
  delivered: (channel: Channel, destination: string | null) =>
    destination === null
      ? `Cognito がコードを${ways[channel]}送信しました。`
      : `Cognito がコードを ${destination} に${ways[channel]}送信しました。`,
  sendAgain: {
    first: "コードを送信",
    again: "新しいコードを送信",
    busy: "送信しています…",
    pause: (seconds: number) => `${duration(seconds)}後に送信できます`,
  },

  pools: {
    choose: "サインイン先を選択",
    chooseLede: "アカウントは、次のいずれかのユーザープールにあります。",
    connect: "ユーザープールに接続",
    connectLede:
      "必要な情報は管理者に確認してください。入力した情報は、このコンピューターに保存されます。",
    emptyLede:
      "アカウントがある Amazon Cognito ユーザープールを指定してください。入力は最初の一度だけです。",
    find: "ユーザープールを検索",
    found: (found: number, all: number) =>
      found === 0 ? "ユーザープールが見つかりません。" : `${all} 件中 ${found} 件のユーザープール`,
    list: "ユーザープール",
    edit: (name: string) => `「${name}」を編集`,
    remove: (name: string) => `「${name}」を削除`,
    removing: (name: string) => `「${name}」をリストから削除しますか？`,
    removingHint:
      "アカウントには影響しません。もう一度追加するには、ユーザープール ID とアプリクライアント ID が必要です。",
    removingSecretHint:
      "アカウントには影響しません。クライアントシークレットも削除されます。もう一度追加するには、シークレット、ユーザープール ID、アプリクライアント ID が必要です。",
    removeIt: "削除",
    removeBusy: "削除しています…",
    keepIt: "削除しない",
    add: "ユーザープールを追加",
    addHint: "ユーザープール ID とアプリクライアント ID が必要です。",
    import: "ファイルから読み込む",
    importHint: "受け取った pools.json または amplify_outputs.json を選択します。",
    importFile: "ユーザープールのファイル",
    importing: "ファイルを読み込んでいます…",
    imported: (count: number) =>
      count === 0
        ? "プールは追加されませんでした。ファイルのプールはすべてリストにあります。"
        : plural(count, {
            other: (number) => `${number} 個のプールを追加しました。`,
          }),
    export: "ファイルに書き出す",
    exportHint:
      "リストを共有したり、別のコンピューターで使ったりできます。クライアントシークレットは含まれません。",
    exportTitle: "ユーザープールを書き出す",
    exporting: "ファイルの保存先を選んでください…",
    exported: (count: number, path: string) =>
      plural(count, {
        other: (number) => `${number} 個のプールを ${path} に書き出しました。`,
      }),
    exportLessened:
      "ファイルには、エンドポイント、プロキシ、CA ファイル、USER_PASSWORD_AUTH フローは含まれません。いずれも読み込めないためです。",
    practice: "練習用プールで試す",
    practiceHint: "このコンピューター上の模擬ユーザープールです。試せるアカウントがあります。",
    practiceStarting: "練習用プールを起動しています…",
    practiceTag: "練習用",
    file: (path: string) => `リストの保存先: ${path}`,
  },
  poolForm: {
    editTitle: "ユーザープールを編集",
    editLede: (pool: string) => `「${pool}」の設定を変更します。`,
    more: "その他の設定",
    connect: "接続",
    connecting: "接続しています…",
    save: "保存",
    saving: "保存しています…",
    test: "テスト",
    testing: "テストしています…",
    testedHint:
      "アプリクライアント、認証フロー、クライアントシークレットは正しく設定されています。アカウントには影響していません。ユーザープール ID は、サインインのときに確認されます。",
    cancel: "キャンセル",
    userPoolIdHint: "例: eu-central-1_Ab12Cd34E。",
    regionFound: (region: string) => `リージョン: ${region}`,
    nameHint: "このアプリで表示する名前です。",
    clientSecretHint: "アプリクライアントにシークレットがある場合だけ入力します。",
    clientSecretKept: {
      session:
        "クライアントシークレットは、アプリを閉じるまで保持されます。そのまま使う場合は空欄にしてください。",
      keychain:
        "クライアントシークレットはキーチェーンに保存されています。そのまま使う場合は空欄にしてください。",
    },
    keychain: "このコンピューターのキーチェーンに保存",
    inKeychain:
      "クライアントシークレットは、アプリを閉じても保存されたままです。システムがロックの解除を求めることがあります。",
    inSession: "クライアントシークレットは、アプリを閉じるまで保持されます。",
    forget: "クライアントシークレットを削除",
    forgetting: "設定を保存すると、クライアントシークレットが削除されます。",
    dontForget: "クライアントシークレットを残す",
    regionHint: "空欄の場合は、ユーザープール ID のリージョンを使います。",
    network: "ネットワーク",
    fipsHint:
      "FIPS 検証済みの暗号を使う AWS のエンドポイントを使います。米国の一部のリージョンで使えます。",
    dualStackHint: "IPv6 と IPv4 に対応した AWS のエンドポイントを使います。",
    caFileHint:
      "組織の認証局の証明書が入った PEM ファイルのパスです。システムの認証局に加えて信頼されます。",
    proxyHint:
      "例: proxy.example:8080。空欄の場合は、システムまたは HTTPS_PROXY のプロキシを使います。",
    endpointHint: "プライベートエンドポイントやテストサーバーで使います。",
    issuerHint: "認証アプリの項目の名前です。",
    loginDomainHint: "ブラウザーでのサインインに必要です。",
    redirectPortsHint:
      "例: 53682, 53683。アプリクライアントには、ポートごとにコールバック URL (http://127.0.0.1:53682/callback) が必要です。",
  },
  poolChecks: {
    looking: "接続、アプリクライアント、時計を確認しています…",
    verdicts: {
      ok: "ここで認証アプリを登録できます",
      advice: "ここで認証アプリを登録できますが、改善できる点があります",
      problem: "まだここでは認証アプリを登録できません",
    },
    seeBelow: "アカウントには影響していません。原因は下のリストに示します。",
    list: "確認した項目",
  },
  flows: {
    srp: {
      name: "Secure Remote Password (SRP)",
      hint: "パスワードがこのコンピューターの外に出ることはありません。ほとんどのプールに適しています。",
    },
    "user-auth": {
      name: "選択ベースのサインイン (USER_AUTH)",
      hint: "サインイン方法はプールが決めます。プールが対応していれば SRP を使います。",
    },
    password: {
      name: "ユーザー名とパスワード (USER_PASSWORD_AUTH)",
      hint: "別のシステムからユーザーを移行するプール向けです。プールの所有者はパスワードを見ることができます。",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "ファイルから追加",
    title: "このプールはファイルから追加されました",
    body: "組織が作成したものではない可能性があります。送り主を信頼できる場合にだけサインインしてください。",
  },
  signIn: {
    title: "サインイン",
    lede: (pool: string) => `「${pool}」のアカウントを使ってください。`,
    submit: "サインイン",
    busy: "サインインしています…",
    practiceTitle: "練習用アカウント",
    use: (username: string) => `${username} を使う`,
    theirSecret: "シークレットキー",
    doors: "その他の方法",
    forgotPassword: "パスワードを忘れた場合",
    confirmAccount: "アカウントを確認",
    signInWithBrowser: "ブラウザーでサインイン",
    useToken: "アクセストークンを使う",
  },
  accessToken: {
    title: "アクセストークンを使う",
    lede: "ほかの場所でサインインしている場合は、そのアクセストークンを使ってください。変更の前に、アカウントとユーザープールが表示されます。",
    fieldHint: "ここにトークンを貼り付けてください。内容は表示されません。",
    pasted: (characters: number) =>
      plural(characters, {
        other: (number) => `${number} 文字`,
      }),
    staysTitle: "トークンは保存も取り消しもされません",
    stays: "元の場所でそのまま使えます。",
    submit: "続行",
    busy: "確認しています…",
    cancel: "キャンセル",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "お持ちのキーを使う",
    title: "お持ちのキーを使う",
    lede: "キーの QR コードを表示したり、コードが正しいかを確かめたりできます。すべてこのコンピューターの中で行われ、ネットワークは不要です。",
    secretHint: "英字と 2 から 7 までの数字です。スペースとハイフンも入力できます。",
    accountHint: "アプリの項目を識別する名前です。メールアドレスなど。",
    onlyCheck: "コードを確認",
    scanLede:
      "認証アプリでスキャンし、表示された 6 桁の数字を入力してください。正しく設定できたかがわかります。",
    checkTitle: "コードを確認",
    checkLede: "認証アプリに表示されている 6 桁の数字を入力してください。",
    check: "確認",
    isRight: "コードは正しいです",
    isRightHint: "このキーのコードで、時計も合っています。",
    byThisClock: "このコンピューターの時計で確認します。何も送信されません。",
    another: "別のキーを使う",
    lostTitle: "アプリにキーが残っていません",
    lost: "アプリが再読み込みされました。キーをもう一度入力してください。",
  },
  inBrowser: {
    title: "ブラウザーで続行",
    lede: (pool: string) =>
      `ブラウザーで「${pool}」にサインインしてください。完了すると、このウィンドウは自動的に次へ進みます。`,
    waiting: "ブラウザーでのサインインを待っています…",
    nothingTitle: "ブラウザーが見えませんか？",
    nothing: "このウィンドウの後ろを確認するか、ページをもう一度開いてください。",
    openAgain: "ブラウザーをもう一度開く",
    openedAgain: "ブラウザーをもう一度開きました。",
    notOpened:
      "ブラウザーを開けませんでした。このコンピューターで既定のブラウザーを設定してください。",
    cancel: "キャンセル",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "サインインしました。このタブを閉じて、アプリに戻ってください。",
    refused: "サインインできませんでした。このタブを閉じて、アプリで詳細を確認してください。",
    stray:
      "このページは以前のサインインのものです。このタブを閉じてください。進行中のサインインはそのまま続きます。",
  },
  account: {
    title: "このアカウントでよろしいですか？",
    lede: {
      token: "トークンはこのアカウントのものです。認証アプリを登録しますか？",
      browser: "ブラウザーでこのアカウントにサインインしました。認証アプリを登録しますか？",
    },
    account: "アカウント",
    pool: "ユーザープール",
    submit: "認証アプリを登録",
    replace: "認証アプリを置き換える",
    busy: "お待ちください…",
    after: {
      token: "まだ何も変更されていません。トークンが取り消されることもありません。",
      browser: "まだ何も変更されていません。このサインインは、登録が完了すると終了します。",
    },
    another: "別のアカウントを使う",
  },
  sentCode: {
    title: {
      sms: "SMS を確認してください",
      email: "メールを確認してください",
      other: "メッセージを確認してください",
    },
    after:
      "サインインすると、認証アプリを登録できます。メッセージが届かない場合は、「最初からやり直す」を選ぶと新しいコードが届きます。",
    submit: "続行",
    busy: "確認しています…",
  },
  factorChoice: {
    title: "どのコードを使いますか？",
    lede: "このアカウントには、2 段階目の認証方法が複数あります。今回のサインインに使う方法を選んでください。サインインすると、認証アプリを登録できます。",
    list: "2 段階目の認証方法",
    busy: "お待ちください…",
  },
  passwordReset: {
    title: "新しいパスワードを設定",
    lede: (went: string) => `${went}そのコードと、新しいパスワードを入力してください。`,
    requiredTitle: "パスワードのリセットが必要です",
    requiredLede: (went: string) =>
      `管理者が新しいパスワードの設定を求めています。${went}そのコードと、新しいパスワードを入力してください。`,
    wentSomewhere: "Cognito がコードをメールまたは SMS で送信しました。",
    nothingCame:
      "届かない場合は、迷惑メールフォルダーを確認するか、新しいコードを送信してください。",
    nobody: (username: string) =>
      `届かない場合は、迷惑メールフォルダーと、ユーザー名「${username}」に間違いがないかを確認してください。Cognito は、アカウントの有無を知らせません。`,
    submit: "パスワードを設定",
    busy: "パスワードを設定しています…",
  },
  confirmAccount: {
    title: "アカウントを確認",
    lede: (username: string) =>
      `「${username}」のサインアップ時に、コードがメールまたは SMS で送信されています。そのコードを入力してください。`,
    goesOn: "確認が済むと、サインインが自動的に続行されます。",
    thenSignIn: "確認が済んだら、パスワードを入力してサインインしてください。",
    nothingCame: "コードが届かない場合や、有効期限が切れた場合は、送信し直せます。",
    submit: "確認",
    busy: "確認しています…",
  },
  newPassword: {
    title: "新しいパスワードを決める",
    lede: (username: string) =>
      `「${username}」のパスワードは一時的なものです。ご自分のパスワードを決めてください。`,
    submit: "パスワードを設定",
    busy: "パスワードを設定しています…",
  },
  currentCode: {
    replaceTitle: "現在の認証アプリ",
    replaceLede: (device: string | null) =>
      device === null
        ? "このアカウントには認証アプリが登録されています。今表示されているコードを入力してください。"
        : `このアカウントには認証アプリ「${device}」が登録されています。今表示されているコードを入力してください。`,
    finishTitle: "もう 1 つコードが必要です",
    finishLede:
      "新しい認証アプリは登録されました。完了するには、次のコードも必要です。アプリに新しいコードが表示されてから、それを入力してください。",
    settleTitle: "新しい項目は登録されていますか？",
    settleLede:
      "このアカウントには認証アプリが登録されています。先ほど追加した項目に新しいコードが表示されてから、それを入力してください。新しい認証アプリかどうかを確認できます。",
    practice:
      "その認証アプリが手元にない場合は、サインイン画面で練習用アカウントの名前の横にあるシークレットキーを使ってください。",
    submit: "続行",
    busy: "確認しています…",
  },
  beforeScan: {
    title: "スキャンの前に",
    lede: "サインインの有効時間は約 3 分です。先に認証アプリを開いてください。",
    stepsLabel: "準備すること",
    install: "スマートフォンに認証アプリをインストールする",
    installHint:
      "Google Authenticator、Microsoft Authenticator、Authy、1Password、Bitwarden、Apple の「パスワード」などを使えます。",
    open: "アプリを開き、アカウントを追加する",
    openHint: "多くの場合はプラス記号です。次に QR コードのスキャンを求められます。",
    clock: "スマートフォンの時刻を自動設定にする",
    clockHint: "コードは時刻をもとに作られます。",
    replacesTitle: "現在の認証アプリは置き換えられます",
    replaces:
      "新しい認証アプリの確認が済むと、以前のコードは使えなくなります。それまでは、以前の項目を残しておいてください。",
    inVainTitle: "以前にスキャンした項目を削除してください",
    inVain:
      "すでに QR コードをスキャンした場合は、アプリからその項目を削除してください。その項目のコードは使えません。",
    submit: "QR コードを表示",
    busy: "シークレットキーを作成しています…",
  },
  scan: {
    title: "QR コードをスキャン",
    lede: "認証アプリでスキャンし、アプリに表示される 6 桁の数字を入力してください。",
    qr: "QR コード",
    qrLoading: "読み込んでいます…",
    qrOver: "この QR コードは期限切れです。",
    overTitle: "このサインインは期限切れです",
    over: "もう一度サインインして新しい QR コードを表示してください。スキャンした項目は削除してください。",
    signInAgain: "もう一度サインイン",
    signingInAgain: "お待ちください…",
    computerClock: (seconds: number) =>
      `このコンピューターの時計が ${duration(Math.abs(seconds))}${seconds > 0 ? "進んで" : "遅れて"}います`,
    computerClockHint:
      "Cognito は自身の時計を使うため、そのまま続行できます。この時計は後で合わせてください。",
    qrFailed:
      "QR コードを表示できません。代わりに「キーをコピー」か「キーを表示」を使ってください。",
    issuer: "発行者",
    account: "アカウント",
    cantScan: "スキャンできない場合は、シークレットキーを入力してください。",
    copy: "キーをコピー",
    show: "キーを表示",
    hide: "キーを隠す",
    spell: "読み方を表示",
    dontSpell: "4 文字ずつ表示",
    uncover: "QR コードを表示",
    covered: "QR コードは隠されています。",
    secret: "シークレットキー",
    secretFailed: "今はシークレットキーを表示できません。もう一度お試しください。",
    deviceNameAtFirst: "認証アプリ",
    deviceNameHint: "アカウントに表示される名前です。",
    submit: "コードを確認",
    busy: "確認しています…",
    insist: "このまま送信",
    insisting: "送信しています…",
  },
  copied: {
    held: "シークレットキーをコピーしました",
    stays: (seconds: number) => `${duration(seconds)}後にクリップボードから消去されます。`,
    cleared: "シークレットキーはクリップボードから消去されました。",
    replaced: "クリップボードには別の内容が入っています。",
    stuck: "クリップボードを消去できません。別の内容をコピーして上書きしてください。",
  },
  nextCode: {
    comes: (seconds: number) => `${duration(seconds)}後にアプリに新しいコードが表示されます。`,
    there: "アプリに新しいコードが表示されました。",
  },
  /** Where clocks are set right, in the words of each system. */
  clockHelp: {
    android: {
      system: "Android",
      way: "設定 › システム › 日付と時刻 › 時刻を自動的に設定",
    },
    ios: { system: "iPhone", way: "設定 › 一般 › 日付と時刻 › 自動設定" },
    windows: {
      system: "Windows",
      way: "設定 › 時刻と言語 › 日付と時刻 › 時刻を自動的に設定する",
    },
    macos: {
      system: "macOS",
      way: "システム設定 › 一般 › 日付と時刻 › 日付と時刻を自動的に設定",
    },
    linux: { system: "Linux", way: "設定 › システム › 日付と時刻 › 日付と時刻を自動設定" },
  },
  timeLeft: {
    clock: (seconds: number) => `残り時間 ${clock(seconds)}`,
    then: "時間が過ぎると QR コードは期限切れになり、サインインし直すことになります。",
    soon: (seconds: number) => `残り時間が ${duration(seconds)}を切りました。`,
  },
  unsettled: {
    title: "認証アプリは登録されましたか？",
    lede: "コードを送信しましたが、応答がありませんでした。確認が済むまで、アプリの項目を残しておいてください。",
    byPassword: (username: string) => `「${username}」でもう一度サインインして確認してください。`,
    byToken: "認証アプリが登録されているかを、Cognito に問い合わせます。",
    submit: "登録を確認",
    busy: "確認しています…",
  },
  finishing: {
    title: "あと少しです",
    lede: "認証アプリは登録され、Cognito はそのコードを受け付けます。",
    body: "最後の手順が残っています。このサインインはまだ完了していません。もう一度お試しください。最初からやり直す場合も、アプリの項目は残しておいてください。その項目のコードが必要になります。",
    submit: "もう一度試す",
    busy: "もう一度試しています…",
  },
  done: {
    title: "認証アプリを登録しました",
    lede: (username: string, pool: string) =>
      `これからは、「${username}」で「${pool}」にサインインするときに、パスワードとアプリのコードを使います。`,
    entry: "アプリの項目",
    device: "デバイス名",
    nextTitle: "次のコードを待ってください",
    next: "コードは 1 回だけ使えます。次のサインインでは、新しいコードを使ってください。",
    goneTitle: "シークレットキーはこのアプリに残っていません",
    gone: "今は認証アプリがキーを持っています。",
    preferenceTitle: "優先する認証方法に設定されませんでした",
    preference:
      "認証アプリは登録されましたが、Cognito は優先する認証方法に設定しませんでした。次のサインインでコードを求められない場合は、管理者に連絡してください。",
    signInTitle: "このサインインは完了していません",
    signIn: "認証アプリは登録されています。いつもどおりサインインしてください。",
    again: "別のアカウントに登録",
    startingOver: "最初に戻っています…",
  },
  proof: {
    open: "サインインを今すぐテスト (任意)",
    how: "もう一度サインインし、すぐにサインアウトします。今使ったコードは使えません。アプリに次のコードが表示されるまで待ってください。",
    submit: "サインインをテスト",
    busy: "サインインしています…",
    givenTitle: "正しく動作しています",
    given: "パスワードと次のコードでサインインできました。",
  },
};
