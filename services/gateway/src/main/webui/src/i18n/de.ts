// SPDX-License-Identifier: Apache-2.0
import type { Messages } from "./en.ts";

export const de = {
  "action.close": "Schließen",
  "action.keep": "Behalten",
  "action.retry": "Noch einmal versuchen",
  "action.save": "Speichern",
  "state.loading": "Wird geladen …",

  "nav.label": "Seiten",
  "nav.skip": "Zum Inhalt springen",
  "page.score": "Score",
  "page.networks": "Netzwerke",
  "page.you": "Du",
  "page.missing": "Diese Seite gibt es nicht",
  "page.missing.text": "Die Adresse ist vielleicht veraltet oder vertippt.",
  "page.missing.back": "Zu deinem Score",

  "keys.title": "Tastenkürzel",
  "keys.chart": "Durch die Tage des Verlaufs gehen",
  "keys.pin": "Den Tag unter dem Zeiger öffnen",
  "keys.help": "Diese Liste zeigen",
  "keys.off": "Die Buchstabentasten lassen sich unter „Du“ abschalten.",

  "welcome.title": "Wie weit deine Worte tragen, als eine Zahl, die du nachprüfen kannst",
  "welcome.text":
    "Clout misst, wie sehr Menschen in deinen Netzwerken auf dich reagieren: ein Score von 1 bis 100, jeder einzelne Punkt erklärt.",
  "welcome.sign-in": "Anmelden",
  "welcome.example": "Ein Beispiel",
  "welcome.how": "Wie ein Score entsteht",
  "welcome.how.link": "Du verknüpfst ein Konto",
  "welcome.how.link.text":
    "Melde dich beim Netzwerk an oder lege das Archiv ab, das es dir gibt. Gelesen wird nur, was du verknüpfst.",
  "welcome.how.measure": "Wir zählen Reaktionen",
  "welcome.how.measure.text":
    "Likes, Antworten, Reposts und Erwähnungen der letzten 90 Tage, und wer dir folgt. Neueres wiegt mehr.",
  "welcome.how.explain": "Du siehst jeden Punkt",
  "welcome.how.explain.text":
    "Jedes Signal zeigt, was es bringt, und die Summe ist dein Score. Was wir nicht messen konnten, steht da und gilt nicht als null.",
  "welcome.privacy": "Deine Daten, ehrlich gesagt",
  "welcome.privacy.asked":
    "Niemand wird ungefragt bewertet. Bevor etwas gelesen wird, stimmst du einem verständlichen Text zu.",
  "welcome.privacy.kept":
    "Alles bleibt auf diesem Server und wird niemandem gezeigt, bis du es willst. Wer den Server betreibt, könnte hineinsehen; wähle jemanden, dem du vertraust.",
  "welcome.privacy.leave": "Löse ein Konto oder lösche alles, wann immer du magst. Es ist ein Klick.",

  "consent.title": "Bevor wir etwas lesen",
  "consent.changed": "Dieser Text hat sich geändert, seit du zugestimmt hast. Bitte lies ihn noch einmal.",
  "consent.version": "Einwilligungstext, Version {version}",
  "consent.birth-date": "Geburtsdatum",
  "consent.birth-date.hint": "Du musst mindestens {age} sein. Das Datum wird nur geprüft, nie gespeichert.",
  "consent.agree": "Ich habe das gelesen und stimme zu",
  "consent.submit": "Zustimmen und weiter",
  "consent.not-now": "Jetzt nicht, abmelden",
  "consent.unknown":
    "Dieser Server fragt nach dem Einwilligungstext {version}, den diese Seite nicht hat. Gelesen wurde nichts. Lade die Seite neu; hilft das nicht, sag es denen, die den Server betreiben.",

  "score.title": "Dein Score",
  "score.range": "{lower} bis {upper}",
  "score.so-far": "bis jetzt",
  "score.soon": "ist unterwegs",
  "score.none": "noch kein Score",

  "change.day": "1 Tag",
  "change.week": "7 Tage",
  "change.month": "30 Tage",
  "change.none": "noch nicht",
  "change.first": "Dein Score ist frisch. In einer Woche siehst du hier, wie er sich bewegt hat.",
  "change.steady": "Wie vor einer Woche.",
  "change.sentence": "{change} in dieser Woche",
  "change.sentence.cause": "{change} in dieser Woche, vor allem {cause}",

  "chart.title": "Die letzten 90 Tage",
  "chart.label": "Dein Score nach Tagen",
  "chart.day": "{day}: {score}",
  "chart.day.none": "{day}: kein Score",
  "chart.none": "kein Score",
  "chart.begins": "Hier beginnt deine Linie.",
  "chart.open": "kann sich noch ändern",
  "chart.reconstructed": "später aus deinem Archiv berechnet",
  "chart.reconstructed.legend": "Später aus deinem Archiv berechnet; am Tag selbst nicht gezeigt",
  "chart.resting": "Pause",
  "chart.resting.legend": "Pause; dein Score sinkt langsamer",
  "marker.LINKED": "{what} verknüpft",
  "marker.UNLINKED": "{what} gelöst",
  "marker.MODEL_CHANGED": "Neues Modell {what}",
  "marker.REST_STARTED": "Pause beginnt",
  "marker.REST_ENDED": "Pause vorbei",
  "table.open": "Als Tabelle zeigen",
  "table.label": "Dein Score nach Tagen, als Tabelle",
  "table.day": "Tag",
  "table.score": "Score",
  "table.range": "Bereich",
  "table.note": "Hinweis",

  "explanation.past": "Du siehst: {day}.",
  "explanation.today": "Zurück zu heute",
  "statement.title": "Woher er kommt",
  "statement.caption": "Punkte nach Netzwerk und Signal",
  "statement.signal": "Signal",
  "statement.points": "Punkte",
  "statement.sum": "Dein Score",
  "statement.weights": "Bei Zahlen über 90 Tage wiegen neuere Reaktionen mehr.",
  "statement.prior": "Zählt vorerst wenig: Wie viel es zählen sollte, ist noch nicht aus Daten gelernt.",
  "causes.title": "Was ihn seit gestern bewegt hat",
  "causes.title.past": "Was ihn an dem Tag bewegt hat",
  "causes.first": "Dein erster Tag: Es gibt noch nichts zum Vergleichen.",
  "causes.none": "Nichts hat sich um ein Zehntel bewegt.",
  "causes.new": "neu: {value}",
  "causes.sum": "{day} war er {score}",
  "unmeasured.title": "Nicht gemessen",
  "unmeasured.ARCHIVE": "Das Archiv von {network} enthält das nicht.",
  "unmeasured.OAUTH": "{network} hat uns das bisher nicht gesagt.",
  "unmeasured.CODE": "{network} hat uns das bisher nicht gesagt.",
  "unmeasured.KEY": "{network} hat uns das bisher nicht gesagt.",
  "unmeasured.REFERENCE": "{network} hat uns das bisher nicht gesagt.",
  "unmeasured.REVIEW": "{network} hat uns das bisher nicht gesagt.",
  "unmeasured.OPENED": "{network} hat uns das bisher nicht gesagt.",
  "unmeasured.meaning": "Das zählt nicht als null. Es macht den Bereich um deinen Score breiter.",

  "network.TWITTER": "X",
  "network.CLOUT": "Clout",
  "network.MASTODON": "Mastodon",
  "network.BLUESKY": "Bluesky",
  "network.GITHUB": "GitHub",
  "network.STACK_EXCHANGE": "Stack Exchange",
  "network.WIKIPEDIA": "Wikipedia",
  "network.YOUTUBE": "YouTube",
  "network.FACEBOOK": "Facebook",
  "network.INSTAGRAM": "Instagram",
  "network.LINKEDIN": "LinkedIn",
  "network.FOURSQUARE": "Foursquare",
  "network.GOOGLE_PLUS": "Google+",
  "network.BING": "Bing",
  "network.OTHER": "Andere Quellen",
  "phrase.on": "{phrase} auf {network}",
  "phrase.START": "der Punkt, mit dem alle beginnen",
  "phrase.NOT_MEASURED": "nicht Gemessenes",
  "phrase.FOLLOWERS": "Follower",
  "phrase.FOLLOWING": "Konten, denen du folgst",
  "phrase.LIST_MEMBERSHIPS": "Listen",
  "phrase.RETWEETS_RECEIVED": "Reposts",
  "phrase.MENTIONS_RECEIVED": "Erwähnungen",
  "phrase.REPLIES_RECEIVED": "Antworten",
  "phrase.LIKES_RECEIVED": "Likes",
  "phrase.QUOTES_RECEIVED": "Zitate",
  "phrase.POSTS": "deine Posts",
  "phrase.RETWEETS_GIVEN": "Reposts von dir",
  "phrase.MENTIONS_GIVEN": "Erwähnungen durch dich",
  "signal.START": "Der Punkt, mit dem alle beginnen",
  "signal.NOT_MEASURED": "Angenommen für nicht Gemessenes",
  "signal.FOLLOWERS": "Follower",
  "signal.FOLLOWING": "Konten, denen du folgst",
  "signal.LIST_MEMBERSHIPS": "Listen, auf denen du stehst",
  "signal.RETWEETS_RECEIVED": "Reposts deiner Posts",
  "signal.MENTIONS_RECEIVED": "Erwähnungen von dir",
  "signal.REPLIES_RECEIVED": "Antworten an dich",
  "signal.LIKES_RECEIVED": "Likes für deine Posts",
  "signal.QUOTES_RECEIVED": "Zitate deiner Posts",
  "signal.POSTS": "Deine Posts",
  "signal.RETWEETS_GIVEN": "Reposts von dir",
  "signal.MENTIONS_GIVEN": "Von dir Erwähnte",
  "measure.total": "{value}",
  "measure.volume": "{value} in 90 Tagen",
  "measure.perPost": "{value} je Post von dir",
  "measure.perFollowing": "{value} je Konto, dem du folgst",
  "measure.perGiven": "{value} je eigenem",
  "measure.NOT_MEASURED": "{value} Messgrößen",

  "trial.title": "Was als Nächstes kommt",
  "trial.text":
    "Neben {current} läuft ein neues Modell zur Probe: {model}. Aus denselben Signalen macht es {score} ({lower} bis {upper}). Dein Score bleibt, wie er ist, bis das neue Modell übernimmt; vergangene Tage ändern sich nie.",
  "signed.title": "Zeig anderen deinen Score",
  "signed.text":
    "Eine signierte Bescheinigung nennt dich, einen Tag, deinen Score mit seinem Bereich und das Modell. Wer will, kann prüfen, dass sie von hier kommt und niemand sie verändert hat.",
  "signed.none": "Ein Tag lässt sich bescheinigen, wenn er vorbei ist: ab morgen.",
  "signed.get": "Bescheinigung holen: {day}",
  "signed.label": "Signierte Bescheinigung",
  "signed.copy": "Kopieren",
  "signed.copied": "Kopiert.",
  "signed.download": "Herunterladen",
  "signed.verify":
    "Es ist eine JSON Web Signature (RFC 7515). Zum Prüfen braucht man die öffentlichen Schlüssel dieses Servers:",
  "signed.keys": "Schlüssel",
  "start.title": "Hol dir deinen ersten Score",
  "start.text": "Verknüpfe ein Konto. Dein Score ist binnen einer Minute da.",
  "start.waiting": "Dein Score ist unterwegs",
  "start.waiting.text": "Er erscheint hier von selbst, sobald die ersten Signale gezählt sind.",
  "start.by-name": "Mit deinem Namen dort, in unter einer Minute",
  "start.by-archive": "Mit X, über Anmeldung oder Archiv",
  "start.all": "Alle Netzwerke",
  "link.connect": "{network} verbinden",
  "link.connect.text":
    "Du meldest dich bei {network} an und kommst zurück. Wir dürfen lesen, nie posten. Dein Score bleibt von selbst aktuell.",
  "link.no-oauth":
    "{network} direkt zu verbinden ist hier nicht möglich: Wer diesen Server betreibt, hat bei {network} noch keine App angemeldet.",
  "upload.drop": "Lege dein Archiv von {network} hier ab",
  "upload.hint": "Die Zip-Datei, wie {network} sie dir gab. Entpacken ist nicht nötig.",
  "upload.choose": "Datei wählen",
  "upload.field": "Archiv von {network}",
  "upload.sending": "Dein Archiv wird gesendet: {sent} von {total}",
  "upload.cancel": "Senden abbrechen",
  "archive.how": "Wie du dein Archiv von {network} bekommst",
  "archive.TWITTER.1":
    "Öffne auf X „Mehr“, dann „Einstellungen und Datenschutz“, „Dein Account“, „Ein Archiv deiner Daten herunterladen“.",
  "archive.TWITTER.2": "Gib dein Passwort und den Code ein, den X dir schickt, und wähle „Archiv anfordern“.",
  "archive.TWITTER.3": "X braucht etwa einen Tag und meldet dann, dass das Archiv bereitliegt.",
  "archive.TWITTER.4": "Lade die Zip-Datei herunter und lege sie hier ab, wie sie ist.",
  "archive.FACEBOOK.1":
    "Öffne bei Facebook Einstellungen, Kontenübersicht, Deine Informationen und Berechtigungen, Deine Informationen herunterladen.",
  "archive.FACEBOOK.2":
    "Wähle dein Profil, den gesamten Zeitraum und das Format JSON (nicht HTML). Fotos braucht es nicht: niedrige Medienqualität genügt.",
  "archive.FACEBOOK.3": "Facebook meldet sich, wenn die Datei bereit ist, meist binnen eines Tages.",
  "archive.FACEBOOK.4": "Lade die Zip-Datei herunter und lege sie hier ab, wie sie ist.",
  "archive.INSTAGRAM.1":
    "Öffne bei Instagram Einstellungen, Kontenübersicht, Deine Informationen und Berechtigungen, Deine Informationen herunterladen.",
  "archive.INSTAGRAM.2": "Wähle dein Konto, den gesamten Zeitraum und das Format JSON (nicht HTML).",
  "archive.INSTAGRAM.3": "Instagram meldet sich, wenn die Datei bereit ist, meist binnen eines Tages.",
  "archive.INSTAGRAM.4": "Lade die Zip-Datei herunter und lege sie hier ab, wie sie ist.",
  "archive.LINKEDIN.1":
    "Öffne bei LinkedIn Sie, Einstellungen & Datenschutz, Datenschutz, Kopie Ihrer Daten anfordern.",
  "archive.LINKEDIN.2": "Wähle das größere Datenarchiv und fordere es an.",
  "archive.LINKEDIN.3":
    "LinkedIn schickt einen ersten Teil nach Minuten und das Ganze binnen eines Tages. Nimm das Ganze.",
  "archive.LINKEDIN.4": "Lade die Zip-Datei herunter und lege sie hier ab, wie sie ist.",
  "archive.FOURSQUARE.1":
    "Öffne in Swarm dein Profil, Einstellungen, Privatsphäre, Initiate data download request.",
  "archive.FOURSQUARE.2": "Foursquare schickt dir einen Link per Mail, meist binnen einiger Tage.",
  "archive.FOURSQUARE.3": "Lade die Zip-Datei herunter und lege sie hier ab, wie sie ist.",
  "archive.GOOGLE_PLUS.1":
    "Google+ schloss im April 2019. Es zählt ein Archiv von Google Takeout, das du davor gemacht hast.",
  "archive.GOOGLE_PLUS.2": "Es muss „Google+ Stream“ und „Profil“ enthalten, als JSON oder HTML.",
  "archive.GOOGLE_PLUS.3": "Lege die Zip-Datei hier ab, wie sie ist.",
  "archive.MASTODON.1": "Öffne auf deinem Mastodon-Server Einstellungen, Import und Export, Datenexport.",
  "archive.MASTODON.2": "Fordere dein Archiv an. Das geht einmal in der Woche.",
  "archive.MASTODON.3":
    "Lade die Datei herunter, sobald dein Server sie meldet, und lege sie hier ab, wie sie ist.",

  "import.receiving": "Dein Archiv von {network} kommt an.",
  "import.reading": {
    one: "Dein Archiv von {network} wird gelesen: {count} Eintrag von {total}",
    other: "Dein Archiv von {network} wird gelesen: {count} Einträge von {total}",
  },
  "import.reading.unknown": {
    one: "Dein Archiv von {network} wird gelesen: bisher {count} Eintrag",
    other: "Dein Archiv von {network} wird gelesen: bisher {count} Einträge",
  },
  "import.leave": "Du kannst diese Seite verlassen; es geht von selbst weiter.",
  "import.done": {
    one: "Archiv gelesen: {entries} Einträge ergaben {count} Signal.",
    other: "Archiv gelesen: {entries} Einträge ergaben {count} Signale.",
  },
  "import.details": "Was gelesen wurde",
  "import.read": { one: "{count} gelesen", other: "{count} gelesen" },
  "import.skipped": {
    one: "{count} ausgelassen: {reason} (Eintrag {first})",
    other: "{count} ausgelassen: {reason} (zuerst: Eintrag {first})",
  },
  "import.earlier": { one: "{count} früheres Archiv", other: "{count} frühere Archive" },
  "skipped.no-date": "kein lesbares Datum",
  "skipped.no-id": "keine Kennung",
  "skipped.not-json": "nicht im Format eines Archivs",
  "skipped.entry-too-large": "größer als jeder echte Eintrag",
  "skipped.not-a-post": "kein Beitrag von dir",

  "networks.text": "Jedes verknüpfte Konto kann deinen Score nur heben, nie senken.",
  "networks.linked": "{network} ist verknüpft. Dein Score folgt binnen einer Minute.",
  "networks.away":
    "Der Teil von Clout, der {network} liest, ist gerade nicht da. Was gelesen wurde, bleibt; er kommt von selbst wieder.",
  "networks.none": "Auf diesem Server ist kein Netzwerk eingerichtet. Wer ihn betreibt, kann das ändern.",
  "brings.MASTODON": "Follower, Boosts, Favoriten, Antworten und Erwähnungen, und von wem sie kamen.",
  "brings.BLUESKY": "Follower, Likes, Reposts, Zitate und Antworten, und von wem sie kamen.",
  "brings.GITHUB": "Follower, Sterne und Forks deiner eigenen Repositorys.",
  "brings.STACK_EXCHANGE": "Reputation, Stimmen, angenommene Antworten und Abzeichen.",
  "brings.WIKIPEDIA": "Wie der Artikel über dich verlinkt, gewichtet und gelesen wird.",
  "brings.YOUTUBE": "Abonnenten, Aufrufe, Likes und Kommentare.",
  "brings.TWITTER": "Follower, Likes, Reposts, Antworten, Erwähnungen und Listen.",
  "brings.FACEBOOK":
    "Freunde, Pinnwandeinträge und was du veröffentlichst; für Seiten auch Likes und Kommentare.",
  "brings.INSTAGRAM": "Follower und Beiträge; für professionelle Konten auch Likes und Kommentare.",
  "brings.LINKEDIN": "Kontakte, Empfehlungen, bestätigte Kenntnisse und Kommentare.",
  "brings.FOURSQUARE":
    "Tipps, die andere mochten oder merkten, Freunde, Check-ins und Bürgermeisterschaften.",
  "brings.GOOGLE_PLUS": "Kommentare, +1 und geteilte Beiträge bis 2019.",
  "brings.BING": "Wie oft deine eigene Website gezeigt, angeklickt und verlinkt wird.",
  "brings.OTHER":
    "Was ein Forum, Verein oder Laden von dir weiß, wenn der Betreiber dieses Servers es schickt.",
  "limits.title": "Nicht gemessen:",
  "limits.MASTODON": "wie oft deine Beiträge gesehen wurden. Das zählt kein Server.",
  "limits.BLUESKY": "Erwähnungen und Aufrufe. Bluesky zeigt beides nicht öffentlich.",
  "limits.GITHUB": "Besuche und Klone, die GitHub nur dir zeigt, und Repositorys von Organisationen.",
  "limits.STACK_EXCHANGE": "wer für dich gestimmt hat. Stimmen sind geheim.",
  "limits.WIKIPEDIA": "wer den Artikel liest. Wikipedia zählt Aufrufe, nicht Menschen.",
  "limits.YOUTUBE": "wem ein Video gefiel. YouTube gibt nur die Zahl heraus.",
  "limits.TWITTER": "mit einem Archiv, wer reagiert hat und wie oft du erwähnt wurdest: X lässt das weg.",
  "limits.FACEBOOK":
    "Likes und Kommentare an einem persönlichen Profil. Facebook gibt sie niemandem, auch dir nicht.",
  "limits.INSTAGRAM":
    "wer reagiert hat; und bei einem persönlichen Konto Likes und Kommentare überhaupt. Sie stehen nicht im Archiv.",
  "limits.LINKEDIN":
    "Likes an deinen Beiträgen, solange LinkedIn die App dieses Servers nicht zugelassen hat.",
  "limits.FOURSQUARE": "wer einen Tipp mochte oder merkte. Foursquare nennt nur Freunde.",
  "limits.GOOGLE_PLUS": "Follower und Kreise, und alles Neue: Google+ schloss 2019.",
  "limits.BING": "Suchen nach deinem Namen. Die Suchschnittstelle von Bing schloss 2025.",
  "networks.yours": "Deine",
  "networks.by-name": "Dein Name dort genügt",
  "networks.by-sign-in": "Mit Anmeldung, Schlüssel oder Archiv",
  "state.linked": "verknüpft",
  "state.not-linked": "nicht verknüpft",
  "state.pending": "wartet auf dich",
  "state.review": "wird angesehen",
  "state.away": "gerade nicht erreichbar",
  "handle.MASTODON": "Deine Mastodon-Adresse",
  "handle.MASTODON.hint": "Zum Beispiel @ada@mastodon.social, oder die Adresse deiner Profilseite.",
  "handle.BLUESKY": "Dein Bluesky-Name",
  "handle.BLUESKY.hint": "Zum Beispiel ada.bsky.social.",
  "handle.GITHUB": "Dein GitHub-Name",
  "handle.GITHUB.hint": "Dein eigener, nicht der einer Organisation.",
  "handle.STACK_EXCHANGE": "Adresse deiner Profilseite",
  "handle.STACK_EXCHANGE.hint": "Zum Beispiel https://stackoverflow.com/users/22656/jon-skeet.",
  "handle.WIKIPEDIA": "Adresse des Artikels über dich",
  "handle.WIKIPEDIA.hint":
    "Nennt Wikidata ein Konto, das du hier verknüpft hast, ist das der Beweis. Sonst sieht es sich an, wer diesen Server betreibt.",
  "handle.YOUTUBE": "Dein YouTube-Handle",
  "handle.YOUTUBE.hint": "Zum Beispiel @ada, oder die Adresse deines Kanals.",
  "handle.OTHER.hint":
    "Von selbst wird nichts gelesen. Öffnest du den Weg, darf der Betreiber dieses Servers Signale über dich schicken; du kannst ihn jederzeit schließen.",
  "handle.other": "Dein Name bei {network}",
  "handle.go": "Weiter",
  "handle.open": "Diesen Weg öffnen",
  "proof.text":
    "Zeig, dass {handle} dir gehört. Es dauert eine Minute, und du kannst den Code danach wieder entfernen.",
  "proof.copy": "Kopiere diesen Code:",
  "proof.copy.button": "Kopieren",
  "proof.copied": "Kopiert.",
  "proof.back": "Komm hierher zurück und lass uns nachsehen.",
  "proof.check": "Er steht jetzt dort",
  "proof.expires": "Der Code läuft {when} ab.",
  "proof.review":
    "Wer diesen Server betreibt, sieht nach, ob {handle} dir gehört. Du kannst die Seite verlassen; nach der Zusage wird es verknüpft, sobald du wieder nachsiehst.",
  "proof.look-again": "Wieder nachsehen",
  "proof.not-yet": "Noch hat niemand entschieden.",
  "proof.other": "Stattdessen ein anderes Konto",
  "place.profile-bio": "Setze ihn irgendwo in deine Bio bei {network} und speichere.",
  "place.about-me": "Setze ihn irgendwo in „Über mich“ in deinem Profil und speichere.",
  "place.profile-site": "Setze ihn in das Feld für die Website in deinem Profil bei {network} und speichere.",
  "place.YOUTUBE": "Setze ihn irgendwo in die Beschreibung deines Kanals und speichere.",
  "place.BLUESKY": "Setze ihn irgendwo in die Beschreibung deines Bluesky-Profils und speichere.",
  "place.other": "Setze ihn irgendwo in dein eigenes Profil bei {network} und speichere.",
  "key.BING.handle": "Adresse deiner Website",
  "key.BING.hint":
    "Öffne in den Bing Webmaster Tools Einstellungen, API-Zugriff, und erzeuge einen API-Schlüssel. Die Website muss dort bestätigt sein.",
  "key.key": "API-Schlüssel",
  "key.kept": "Er wird versiegelt gespeichert und nie wieder gezeigt.",
  "key.go": "Mit diesem Schlüssel verknüpfen",
  "reviews.title": "Zur Entscheidung für dich",
  "reviews.text": "Die Person {person} sagt, dies sei ihres bei {network}:",
  "reviews.agree": "Es gehört ihnen",
  "reviews.refuse": "Es gehört ihnen nicht",
  "reviews.none": "Nichts wartet auf dich.",
  "account.name": "Konto",
  "account.proof": "Verknüpft",
  "account.proof.OAUTH": "durch Anmeldung dort",
  "account.proof.ARCHIVE": "durch Archiv",
  "account.proof.CODE": "mit einem Code im Profil",
  "account.proof.KEY": "mit einem Schlüssel",
  "account.proof.REFERENCE": "durch eine öffentliche Quelle",
  "account.proof.REVIEW": "nach einem Blick des Betreibers",
  "account.proof.OPENED": "durch Öffnen des Wegs",
  "account.last": "Gelesen",
  "account.next": "Nächstes Mal",
  "account.next.ARCHIVE": "wenn du ein neueres Archiv hochlädst",
  "account.next.OAUTH": "nicht geplant",
  "account.next.CODE": "nicht geplant",
  "account.next.KEY": "nicht geplant",
  "account.next.REFERENCE": "nicht geplant",
  "account.next.REVIEW": "nicht geplant",
  "account.next.OPENED": "wenn etwas geschickt wird",
  "account.never": "noch nicht",
  "account.trouble": "braucht einen Blick",
  "account.read": "gelesen {when}",
  "account.not-read": "noch nicht gelesen",
  "account.next-at": "wieder {when}",
  "account.more": "Mehr von {network}",
  "account.unlink": "{network} lösen",
  "unlink.title": "{network} lösen?",
  "unlink.text":
    "Alles, was wir von {network} gelesen haben, wird gelöscht und zählt nicht mehr; dein Score ändert sich also. Vergangene Tage im Verlauf bleiben, wie sie sind. Du kannst es jederzeit wieder verknüpfen.",
  "unlink.confirm": "Lösen",

  "you.sign-out": "Abmelden",
  "you.saved": "Gespeichert.",
  "you.name": "Dein Name",
  "you.name.label": "Name",
  "you.name.hint": "Was andere sehen, wenn du dich sehen lässt.",
  "you.visibility": "Wer deinen Score sehen darf",
  "visibility.PRIVATE": "Nur du",
  "visibility.PRIVATE.text": "Niemand findet dich hier.",
  "visibility.COMMUNITY": "Die Gemeinschaft",
  "visibility.COMMUNITY.text": "Alle, die auf diesem Server angemeldet sind und selbst zugestimmt haben.",
  "visibility.PUBLIC": "Alle",
  "visibility.PUBLIC.text": "Jeder im Internet, ohne Anmeldung.",
  "rest.title": "Pause",
  "rest.under-way": "Du machst Pause bis {until}. Begonnen: {from}.",
  "rest.until": "Pause bis",
  "rest.announce": "Pause ankündigen",
  "rest.move": "Ende verschieben",
  "rest.end": "Pause beenden",
  "rest.hint":
    "Pausen sind in Ordnung. Von heute bis zu diesem Tag sinkt dein Score langsamer, und dein Verlauf zeigt, dass du Pause gemacht hast. Vergangene Tage bleiben, wie sie sind.",
  "rest.score": "Du machst Pause bis {until}; dein Score sinkt langsamer.",
  "rest.change": "Ändern",
  "you.browser": "Auf diesem Gerät",
  "you.language": "Sprache",
  "you.theme": "Darstellung",
  "theme.system": "Wie das Gerät",
  "theme.light": "Hell",
  "theme.dark": "Dunkel",
  "you.shortcuts": "Tastenkürzel",
  "you.shortcuts.hint": "? zeigt sie.",
  "you.consent": "Deine Einwilligung",
  "you.consent.given": "Du hast {when} zugestimmt.",
  "you.consent.read": "Lesen, wozu du zugestimmt hast",
  "you.consent.hint":
    "Du kannst sie zurücknehmen. Name und Anmeldung bleiben; Verknüpfungen, Signale und Scores gehen.",
  "you.withdraw": "Einwilligung widerrufen",
  "withdraw.title": "Einwilligung widerrufen?",
  "withdraw.text":
    "Alle Konten werden gelöst, alle Signale und Scores gelöscht. Das lässt sich nicht rückgängig machen; du kannst neu zustimmen und von vorn beginnen.",
  "withdraw.confirm": "Widerrufen",
  "erase.title": "Alles löschen",
  "erase.text":
    "Entfernt dich aus jedem Teil dieses Servers: Name, Einwilligung, Verknüpfungen, Signale, Scores.",
  "erase.open": "Alles löschen …",
  "erase.ask": "Alles über dich löschen?",
  "erase.warning": "Das lässt sich nicht rückgängig machen. Danach bist du abgemeldet.",
  "erase.type": "Tippe „{word}“ zur Bestätigung",
  "erase.word": "löschen",
  "erase.confirm": "Alles löschen",

  "problem.offline":
    "Clout ist nicht zu erreichen. Du siehst den letzten Stand; verloren ist nichts. Prüfe deine Verbindung, es kommt von selbst wieder.",
  "problem.unavailable":
    "Clout ist beschäftigt oder startet gerade neu. Deine Daten sind sicher. Warte eine Minute; bis dahin kann etwas veraltet sein.",
  "problem.internal":
    "Bei uns ist etwas schiefgegangen. Was du hattest, ist noch da. Versuche es noch einmal oder lade die Seite neu.",
  "problem.csrf":
    "Die Anfrage kam nicht von dieser Seite, also wurde nichts geändert. Lade die Seite neu und versuche es noch einmal.",
  "problem.too-young":
    "Du bist jünger, als dieser Server verlangt, also dürfen wir dich nicht bewerten. Gelesen wurde nichts, und dein Geburtsdatum wurde nicht gespeichert. Komm wieder, wenn du alt genug bist.",
  "problem.birth-date-invalid":
    "Dieses Geburtsdatum kann nicht stimmen. Gespeichert wurde nichts. Prüfe es und versuche es noch einmal.",
  "problem.consent-required":
    "Du hast dem aktuellen Einwilligungstext nicht zugestimmt, also wurde nichts gelesen. Lade die Seite neu, um ihn zu lesen und zuzustimmen.",
  "problem.consent-outdated":
    "Der Einwilligungstext hat sich inzwischen geändert, deine Antwort wurde also nicht genommen. Lade die Seite neu und lies den neuen.",
  "problem.name-invalid": "Ein Name hat 1 bis 80 sichtbare Zeichen. Dein alter bleibt. Wähle einen anderen.",
  "problem.rest-invalid":
    "Bis zu diesem Tag geht keine Pause: Er ist vorbei oder zu weit weg. Nichts wurde geändert. Wähle einen anderen Tag.",
  "problem.rest-used-up":
    "Das ist mehr Pause, als ein Jahr hier hat. Nichts wurde geändert. Wähle einen früheren Tag.",
  "problem.statement-not-ready":
    "Von diesem Tag gibt es keinen endgültigen Score. Wähle einen Tag, der vorbei ist und nicht später aus einem Archiv berechnet wurde.",
  "problem.statements-off":
    "Dieser Server signiert nichts: Wer ihn betreibt, hat keinen Schlüssel eingerichtet. Dein Score gilt auch so.",
  "problem.network-already-linked":
    "Das gehört zu einem anderen deiner Konten in diesem Netzwerk. Das verknüpfte bleibt, von diesem wurde nichts gelesen. Löse das erste, wenn du dieses willst.",
  "problem.account-linked-elsewhere":
    "Dieses Konto ist hier mit jemand anderem verknüpft. Gelesen wurde nichts. Ist es deins, löse es erst dort.",
  "problem.account-not-found":
    "Dieses Konto gibt es dort nicht, oder es ist nicht mehr verknüpft. Geändert wurde nichts. Prüfe die Schreibweise oder lade die Seite neu.",
  "problem.unknown-network":
    "Dieser Server kennt das Netzwerk nicht. Geändert wurde nichts. Lade die Seite neu, um zu sehen, welche es gibt.",
  "problem.network-app-missing":
    "Direkt zu verbinden ist hier nicht möglich, weil beim Netzwerk keine App für diesen Server angemeldet ist. Geändert wurde nichts. Lade stattdessen dein Archiv hoch.",
  "problem.network-unavailable":
    "Das Netzwerk antwortet nicht, wie es sollte. Geändert wurde nichts. Versuche es später noch einmal.",
  "problem.link-state-invalid":
    "Diese Anmeldung beim Netzwerk ist zu alt oder schon benutzt. Verknüpft wurde nichts. Beginne noch einmal mit Verbinden.",
  "problem.link-refused":
    "Das Netzwerk hat es nicht bestätigt. Verknüpft wurde nichts. Beginne noch einmal und erlaube das Lesen, wenn du gefragt wirst; ein Schlüssel muss vollständig und gültig sein.",
  "problem.token-revoked":
    "Das Netzwerk lässt uns dieses Konto nicht mehr lesen. Was gelesen wurde, bleibt. Verbinde es neu, damit es weitergeht.",
  "problem.not-allowed":
    "Das Netzwerk verweigert das Lesen: Das Konto ist vielleicht gesperrt oder geschützt, oder die App dieses Servers darf nicht. Was gelesen wurde, bleibt. Prüfe das Konto dort.",
  "problem.rate-limited":
    "Wir haben das Netzwerk zu oft gefragt. Was gelesen wurde, bleibt, und es geht von selbst weiter.",
  "problem.network-down":
    "Das Netzwerk hat nicht geantwortet. Was gelesen wurde, bleibt, und wir versuchen es von selbst wieder.",
  "problem.could-not-read":
    "Das Netzwerk hat so geantwortet, dass wir es nicht verstehen; genommen haben wir nichts. Was vorher gelesen wurde, bleibt. Sag es denen, die den Server betreiben.",
  "problem.not-an-archive":
    "Diese Datei ist kein Archiv dieses Netzwerks. Behalten wurde nichts davon. Wähle die Zip-Datei, wie das Netzwerk sie dir gab.",
  "problem.damaged-archive":
    "Das Archiv ist unvollständig oder beschädigt. Behalten wurde nichts davon. Lade es beim Netzwerk neu herunter und dann hier hoch.",
  "problem.encrypted-archive":
    "Das Archiv ist durch ein Passwort geschützt, also können wir es nicht lesen. Behalten wurde nichts davon. Lade es ohne Passwort hoch.",
  "problem.archive-too-large":
    "Das Archiv ist größer, als dieser Server annimmt. Behalten wurde nichts davon. Bitte die, die den Server betreiben, die Grenze anzuheben.",
  "problem.too-large":
    "Das ist größer, als dieser Server annimmt. Behalten wurde nichts davon. Bitte die, die den Server betreiben, die Grenze anzuheben.",
  "problem.hostile-archive":
    "Die Datei ist gebaut wie eine, die schaden soll, also haben wir nicht weitergelesen. Behalten wurde nichts davon. Lade dein Archiv beim Netzwerk selbst neu herunter.",
  "problem.upload-interrupted":
    "Die Verbindung brach ab, bevor das ganze Archiv hier war. Behalten wurde nichts davon. Lade es noch einmal hoch.",
  "problem.unsupported-media-type":
    "Wir nehmen Archive nur als Zip-Datei. Behalten wurde nichts davon. Wähle die Datei, wie das Netzwerk sie dir gab.",
  "problem.too-much":
    "Das war zu viel auf einmal. Geändert wurde nichts. Warte eine Minute und versuche es noch einmal.",
  "problem.timeout":
    "Ein Teil von Clout brauchte zu lange für eine Antwort. Vielleicht ist es geschehen, vielleicht nicht. Lade die Seite neu, um es zu sehen.",
  "problem.forbidden": "Das darfst du nicht. Geändert wurde nichts.",
  "problem.not-found":
    "Das gibt es nicht mehr. Geändert wurde nichts. Lade die Seite neu, um zu sehen, was es gibt.",
  "problem.not-a-handle":
    "Das kann dort kein Name sein. Verknüpft wurde nichts. Schreib ihn, wie das Netzwerk ihn zeigt.",
  "problem.personal-profiles-only":
    "Das ist eine Seite, eine Firma oder ein Bot. Nur Menschen haben einen Score, also wurde nichts verknüpft. Nimm dein eigenes Konto.",
  "problem.not-a-site":
    "Das kann keine Adresse einer Website sein. Verknüpft wurde nichts. Schreib sie wie in der Adresszeile.",
  "problem.several-meanings":
    "Mehrere Artikel heißen so. Verknüpft wurde nichts. Nimm die Adresse dessen, der von dir handelt.",
  "problem.site-not-verified":
    "Bing hat diese Website für den Besitzer des Schlüssels nicht bestätigt. Verknüpft wurde nichts. Bestätige sie zuerst in den Bing Webmaster Tools.",
  "problem.proof-not-shown":
    "Wir sehen ihn noch nicht. Verknüpft wurde nichts, und der Code gilt weiter. Netzwerke brauchen manchmal eine Minute: versuch es dann noch einmal.",
  "problem.proof-not-found":
    "Es gibt keinen Code mehr, nach dem wir sehen könnten. Verknüpft wurde nichts. Beginne noch einmal mit deinem Namen dort.",
  "problem.way-not-offered":
    "Dieses Netzwerk wird hier anders verknüpft. Geändert wurde nichts. Lade die Seite neu, um zu sehen wie.",
  "problem.review-not-found": "Das wurde inzwischen entschieden oder zurückgenommen. Lade die Seite neu.",
  "problem.no-account-in-archive":
    "Das Archiv sagt nicht, wem es gehört. Nichts davon wurde behalten. Verknüpfe zuerst dein Konto dort und lade es dann noch einmal hoch.",
  "problem.budget-used-up":
    "Die Abfragen für heute sind bei diesem Netzwerk aufgebraucht. Gelesenes bleibt, und morgen geht es von selbst weiter.",
  "problem.not-there":
    "Das Netzwerk hat dieses Konto nicht mehr. Gelesenes bleibt. Ist es umgezogen, löse es und verknüpfe das neue.",
  "problem.other": "Das ging nicht, und nichts wurde geändert. Der Server sagt: {detail}",
} satisfies Messages;
