// SPDX-License-Identifier: Apache-2.0

/** English, the language every other catalogue is checked against. */
export const en = {
  "action.close": "Close",
  "action.keep": "Keep it",
  "action.retry": "Try again",
  "action.save": "Save",
  "state.loading": "Loading …",

  "nav.label": "Pages",
  "nav.skip": "Skip to the page",
  "page.score": "Score",
  "page.networks": "Networks",
  "page.you": "You",
  "page.missing": "There is no such page",
  "page.missing.text": "The address may be old or mistyped.",
  "page.missing.back": "Go to your score",

  "keys.title": "Keyboard shortcuts",
  "keys.chart": "Move through the days of the chart",
  "keys.pin": "Open the day under the cursor",
  "keys.help": "Show this list",
  "keys.off": "You can switch the letter keys off under “You”.",

  "welcome.title": "How far your words carry, as one number you can check",
  "welcome.text":
    "Clout measures how much people react to you on your networks: one score from 1 to 100, with every single point explained.",
  "welcome.sign-in": "Sign in",
  "welcome.example": "An example",
  "welcome.how": "How a score is made",
  "welcome.how.link": "You link an account",
  "welcome.how.link.text":
    "Sign in at the network, or drop the archive it gives you. Only accounts you link are read.",
  "welcome.how.measure": "We count reactions",
  "welcome.how.measure.text":
    "Likes, replies, reposts and mentions of the last 90 days, and who follows you. Recent ones weigh more.",
  "welcome.how.explain": "You see every point",
  "welcome.how.explain.text":
    "Each signal shows what it brings, and the sum is your score. What we could not measure is said, not taken as zero.",
  "welcome.privacy": "Your data, honestly",
  "welcome.privacy.asked":
    "Nobody is scored unasked. Before anything is read you agree to a text you can understand.",
  "welcome.privacy.kept":
    "It stays on this server and is shown to nobody until you say so. The people who run the server could look; choose one you trust.",
  "welcome.privacy.leave": "Unlink an account or delete everything whenever you like. It takes one click.",

  "consent.title": "Before we read anything",
  "consent.changed": "This text has changed since you agreed to it. Please read it again.",
  "consent.version": "Consent text, version {version}",
  "consent.birth-date": "Date of birth",
  "consent.birth-date.hint": "You must be at least {age}. The date is only checked, never stored.",
  "consent.agree": "I have read this and agree",
  "consent.submit": "Agree and continue",
  "consent.not-now": "Not now, sign out",
  "consent.unknown":
    "This server asks for consent text {version}, which this page does not have. Nothing was read. Reload the page; if that does not help, tell whoever runs this server.",

  "score.title": "Your score",
  "score.range": "{lower} to {upper}",
  "score.so-far": "so far",
  "score.soon": "on its way",
  "score.none": "no score yet",

  "change.day": "1 day",
  "change.week": "7 days",
  "change.month": "30 days",
  "change.none": "not yet",
  "change.first": "Your score is fresh. In a week you will see here how it moved.",
  "change.steady": "As it was a week ago.",
  "change.sentence": "{change} this week",
  "change.sentence.cause": "{change} this week, mostly {cause}",

  "chart.title": "The last 90 days",
  "chart.label": "Your score by day",
  "chart.day": "{day}: {score}",
  "chart.day.none": "{day}: no score",
  "chart.none": "no score",
  "chart.begins": "Your line begins here.",
  "chart.open": "may still change",
  "marker.LINKED": "{what} linked",
  "marker.UNLINKED": "{what} unlinked",
  "marker.MODEL_CHANGED": "New model {what}",
  "table.open": "Show as a table",
  "table.label": "Your score by day, as a table",
  "table.day": "Day",
  "table.score": "Score",
  "table.range": "Range",
  "table.note": "Note",

  "explanation.past": "You are looking at {day}.",
  "explanation.today": "Back to today",
  "statement.title": "Where it comes from",
  "statement.caption": "Points by network and signal",
  "statement.signal": "Signal",
  "statement.points": "Points",
  "statement.sum": "Your score",
  "statement.weights": "Counts over 90 days weigh recent reactions more.",
  "statement.prior": "Counts little for now: how much it should count is not yet learned from data.",
  "causes.title": "What moved it since yesterday",
  "causes.title.past": "What moved it that day",
  "causes.first": "Your first day: there is nothing to compare it with yet.",
  "causes.none": "Nothing moved by a tenth of a point.",
  "causes.new": "new: {value}",
  "causes.sum": "{day} it was {score}",
  "unmeasured.title": "Not measured",
  "unmeasured.ARCHIVE": "The archive of {network} does not hold this.",
  "unmeasured.OAUTH": "{network} has not told us this so far.",
  "unmeasured.meaning": "This does not count as zero. It makes the range around your score wider.",

  "network.TWITTER": "X",
  "phrase.on": "{phrase} on {network}",
  "phrase.START": "the point everybody starts with",
  "phrase.NOT_MEASURED": "what was not measured",
  "phrase.FOLLOWERS": "followers",
  "phrase.FOLLOWING": "accounts you follow",
  "phrase.LIST_MEMBERSHIPS": "lists",
  "phrase.RETWEETS_RECEIVED": "reposts",
  "phrase.MENTIONS_RECEIVED": "mentions",
  "phrase.REPLIES_RECEIVED": "replies",
  "phrase.LIKES_RECEIVED": "likes",
  "phrase.QUOTES_RECEIVED": "quotes",
  "phrase.POSTS": "posts of yours",
  "phrase.RETWEETS_GIVEN": "reposts by you",
  "phrase.MENTIONS_GIVEN": "mentions by you",
  "signal.START": "The point everybody starts with",
  "signal.NOT_MEASURED": "Assumed for what was not measured",
  "signal.FOLLOWERS": "Followers",
  "signal.FOLLOWING": "Accounts you follow",
  "signal.LIST_MEMBERSHIPS": "Lists that hold you",
  "signal.RETWEETS_RECEIVED": "Reposts of your posts",
  "signal.MENTIONS_RECEIVED": "Mentions of you",
  "signal.REPLIES_RECEIVED": "Replies to you",
  "signal.LIKES_RECEIVED": "Likes on your posts",
  "signal.QUOTES_RECEIVED": "Quotes of your posts",
  "signal.POSTS": "Posts you wrote",
  "signal.RETWEETS_GIVEN": "Reposts by you",
  "signal.MENTIONS_GIVEN": "People you mentioned",
  "measure.total": "{value}",
  "measure.volume": "{value} in 90 days",
  "measure.perPost": "{value} for each post of yours",
  "measure.perFollowing": "{value} for each account you follow",
  "measure.perGiven": "{value} for each one you gave",
  "measure.NOT_MEASURED": "{value} measures",

  "start.title": "Get your first score",
  "start.text": "Link one account. Your score is there within a minute.",
  "start.waiting": "Your score is on its way",
  "start.waiting.text": "It appears here by itself as soon as the first signals are counted.",
  "link.connect": "Connect {network}",
  "link.connect.text":
    "You sign in at {network} and come back. We may read, never post. Your score stays up to date by itself.",
  "link.no-oauth":
    "Connecting {network} directly is switched off here: whoever runs this server has not registered an app with {network} yet.",
  "upload.drop": "Drop your {network} archive here",
  "upload.hint": "The zip file as {network} gave it to you. No need to unpack it.",
  "upload.choose": "Choose a file",
  "upload.field": "Archive of {network}",
  "upload.sending": "Sending your archive: {sent} of {total}",
  "upload.cancel": "Stop sending",
  "archive.how": "How to get your archive from {network}",
  "archive.TWITTER.1":
    "On X, open More, then Settings and privacy, Your account, Download an archive of your data.",
  "archive.TWITTER.2": "Enter your password and the code X sends you, then choose Request archive.",
  "archive.TWITTER.3": "X needs a day or so and then tells you that the archive is ready.",
  "archive.TWITTER.4": "Download the zip file and drop it here as it is.",

  "import.receiving": "Your {network} archive is arriving.",
  "import.reading": {
    one: "Reading your {network} archive: {count} entry of {total}",
    other: "Reading your {network} archive: {count} entries of {total}",
  },
  "import.reading.unknown": {
    one: "Reading your {network} archive: {count} entry so far",
    other: "Reading your {network} archive: {count} entries so far",
  },
  "import.leave": "You can leave this page; it goes on by itself.",
  "import.done": {
    one: "Archive read: {entries} entries gave {count} signal.",
    other: "Archive read: {entries} entries gave {count} signals.",
  },
  "import.details": "What was read",
  "import.read": { one: "{count} read", other: "{count} read" },
  "import.skipped": {
    one: "{count} left out: {reason} (entry {first})",
    other: "{count} left out: {reason} (first: entry {first})",
  },
  "import.earlier": { one: "{count} earlier upload", other: "{count} earlier uploads" },
  "skipped.no-date": "no date we can read",
  "skipped.no-id": "no id",
  "skipped.not-json": "not in the format of an archive",
  "skipped.entry-too-large": "larger than any real entry",

  "networks.text": "Each account you link can only raise your score, never lower it.",
  "networks.linked": "{network} is linked. Your score follows within a minute.",
  "networks.away":
    "The part of Clout that reads {network} is away just now. What was read is kept; it comes back by itself.",
  "networks.none": "No network is set up on this server. Whoever runs it can change that.",
  "account.linked": "linked",
  "account.not-linked": "not linked",
  "account.name": "Account",
  "account.proof": "Linked",
  "account.proof.OAUTH": "by signing in there",
  "account.proof.ARCHIVE": "by archive",
  "account.last": "Last read",
  "account.next": "Next read",
  "account.next.ARCHIVE": "when you upload a newer archive",
  "account.next.OAUTH": "not planned",
  "account.never": "not yet",
  "account.more": "More from {network}",
  "account.unlink": "Unlink {network}",
  "unlink.title": "Unlink {network}?",
  "unlink.text":
    "Everything we read from {network} is deleted and stops counting, so your score will change. Past days on your chart stay as they are. You can link it again at any time.",
  "unlink.confirm": "Unlink",

  "you.sign-out": "Sign out",
  "you.saved": "Saved.",
  "you.name": "Your name",
  "you.name.label": "Name",
  "you.name.hint": "What others see, if you let them see you.",
  "you.visibility": "Who may see your score",
  "visibility.PRIVATE": "Only you",
  "visibility.PRIVATE.text": "Nobody finds you here.",
  "visibility.COMMUNITY": "The community",
  "visibility.COMMUNITY.text": "Everybody who has signed in to this server and agreed to be scored too.",
  "visibility.PUBLIC": "Everybody",
  "visibility.PUBLIC.text": "Anyone on the internet, without signing in.",
  "you.browser": "On this device",
  "you.language": "Language",
  "you.theme": "Appearance",
  "theme.system": "Like the device",
  "theme.light": "Light",
  "theme.dark": "Dark",
  "you.shortcuts": "Keyboard shortcuts",
  "you.shortcuts.hint": "Press ? to see them.",
  "you.consent": "Your consent",
  "you.consent.given": "You agreed {when}.",
  "you.consent.read": "Read what you agreed to",
  "you.consent.hint": "You can take it back. Your name and sign-in stay; links, signals and scores go.",
  "you.withdraw": "Withdraw consent",
  "withdraw.title": "Withdraw your consent?",
  "withdraw.text":
    "All your accounts are unlinked, and all your signals and scores are deleted. This cannot be undone; you can agree again and start afresh.",
  "withdraw.confirm": "Withdraw",
  "erase.title": "Delete everything",
  "erase.text": "Removes you from every part of this server: name, consent, links, signals, scores.",
  "erase.open": "Delete everything …",
  "erase.ask": "Delete everything about you?",
  "erase.warning": "This cannot be undone. You are signed out when it is done.",
  "erase.type": "Type “{word}” to confirm",
  "erase.word": "delete",
  "erase.confirm": "Delete everything",

  "problem.offline":
    "Clout cannot be reached. What you see is the last we know; nothing is lost. Check your connection, it comes back by itself.",
  "problem.unavailable":
    "Clout is busy or being restarted. Your data is safe. Wait a minute; what you see may be a little old until then.",
  "problem.internal":
    "Something went wrong on our side. What you had is kept. Try again, or reload the page.",
  "problem.csrf":
    "The request did not come from this page, so nothing was changed. Reload the page and try again.",
  "problem.too-young":
    "You are younger than this server's minimum age, so we may not score you. Nothing was read, and your date of birth was not stored. Come back when you are old enough.",
  "problem.birth-date-invalid":
    "That date of birth cannot be right. Nothing was stored. Check it and try again.",
  "problem.consent-required":
    "You have not agreed to the current consent text, so nothing was read. Reload the page to read and agree to it.",
  "problem.consent-outdated":
    "The consent text has changed meanwhile, so your answer was not taken. Reload the page and read the new one.",
  "problem.name-invalid": "A name has 1 to 80 visible characters. Your old name is kept. Choose another.",
  "problem.network-already-linked":
    "This belongs to another account of yours on that network. The linked account is kept and nothing of this one was read. Unlink the first account if you want this one.",
  "problem.account-linked-elsewhere":
    "This account is linked to another person here. Nothing was read. If it is yours, unlink it there first.",
  "problem.account-not-found":
    "This account is no longer linked. Nothing was changed. Reload the page to see what is.",
  "problem.unknown-network":
    "This server does not know that network. Nothing was changed. Reload the page to see which there are.",
  "problem.network-app-missing":
    "Connecting directly is switched off here, because whoever runs this server has not registered an app with the network. Nothing was changed. Upload your archive instead.",
  "problem.network-unavailable":
    "The network does not answer as it should. Nothing was changed. Try again in a while.",
  "problem.link-state-invalid":
    "This sign-in at the network is too old or was used before. Nothing was linked. Begin again with Connect.",
  "problem.link-refused":
    "The network did not confirm the sign-in. Nothing was linked. Begin again with Connect, and allow reading when asked.",
  "problem.token-revoked":
    "The network no longer lets us read this account. What was read is kept. Connect it again to go on.",
  "problem.not-allowed":
    "The network refuses to let us read: the account may be suspended or protected, or the app of this server may not. What was read is kept. Check the account there.",
  "problem.rate-limited":
    "We asked the network too often. What was read is kept, and reading goes on by itself.",
  "problem.network-down": "The network did not answer. What was read is kept, and we try again by ourselves.",
  "problem.could-not-read":
    "The network answered in a way we do not understand, so we took nothing from it. What was read before is kept. Tell whoever runs this server.",
  "problem.not-an-archive":
    "This file is not an archive of that network. Nothing of it was kept. Choose the zip file as the network gave it to you.",
  "problem.damaged-archive":
    "The archive is incomplete or damaged. Nothing of it was kept. Download it again from the network and upload that file.",
  "problem.encrypted-archive":
    "The archive is protected by a password, so we cannot read it. Nothing of it was kept. Upload it without one.",
  "problem.archive-too-large":
    "The archive is larger than this server takes. Nothing of it was kept. Ask whoever runs the server to raise the limit.",
  "problem.too-large":
    "That is larger than this server takes. Nothing of it was kept. Ask whoever runs the server to raise the limit.",
  "problem.hostile-archive":
    "The file is built like one that is meant to do harm, so we stopped reading. Nothing of it was kept. Download your archive again from the network itself.",
  "problem.upload-interrupted":
    "The connection broke before the whole archive was here. Nothing of it was kept. Upload it again.",
  "problem.unsupported-media-type":
    "We take archives as zip files only. Nothing of it was kept. Choose the file as the network gave it to you.",
  "problem.too-much": "That was too much at once. Nothing was changed. Wait a minute and try again.",
  "problem.timeout":
    "A part of Clout took too long to answer. It may or may not have been done. Reload the page to see.",
  "problem.forbidden": "You may not do that. Nothing was changed.",
  "problem.not-found":
    "There is no such thing any more. Nothing was changed. Reload the page to see what there is.",
  "problem.other": "That did not work, and nothing was changed. The server said: {detail}",
} as const;

type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The shape of a catalogue: a text stays a text, a plural a plural. */
export type Messages = { [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Plural };
