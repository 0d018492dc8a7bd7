// SPDX-License-Identifier: Apache-2.0
import type { ConsentText } from "./texts.ts";

/** In force from the first release. Never edit: what people agreed to must stay readable. */
export const text: ConsentText = {
  en: [
    {
      heading: "What we read",
      text: "Only the accounts you link yourself, and only what moves a score: how many people follow you, how many likes, replies, reposts, mentions and lists your posts bring, and when you post. From an archive we read counts and dates; the words of your posts and your private messages are not kept.",
    },
    {
      heading: "What we make of it",
      text: "One score from 1 to 100, a range around it, a chart by day, and an explanation of every point. The score is computed by a published model on this server. It decides nothing about you by itself.",
    },
    {
      heading: "Who sees it",
      text: "Nobody but you. You can show your score to the community of this server or to everybody, and take that back at any time. We sell nothing and pass nothing on. Whoever runs this server can technically reach its databases.",
    },
    {
      heading: "How long we keep it",
      text: "Signals count for 90 days. What we last saw of each post (its counts, not its words), your account links, your chart and this consent stay until you take them away.",
    },
    {
      heading: "How you leave",
      text: "Unlink an account and what it brought is removed. Withdraw this consent and every link, signal and score is removed. Delete everything and you are gone from every part of this server. Each takes one click under “You” and works within minutes.",
    },
    {
      heading: "Your age",
      text: "You must be at least {age} years old. We ask for your date of birth, check it and forget it.",
    },
  ],
  de: [
    {
      heading: "Was wir lesen",
      text: "Nur die Konten, die du selbst verknüpfst, und nur, was einen Score bewegt: wie viele dir folgen, wie viele Likes, Antworten, Reposts, Erwähnungen und Listen deine Posts bringen und wann du postest. Aus einem Archiv lesen wir Zahlen und Daten; den Wortlaut deiner Posts und deine privaten Nachrichten behalten wir nicht.",
    },
    {
      heading: "Was wir daraus machen",
      text: "Einen Score von 1 bis 100, einen Bereich darum, einen Verlauf nach Tagen und eine Erklärung für jeden Punkt. Den Score berechnet ein veröffentlichtes Modell auf diesem Server. Er entscheidet von sich aus nichts über dich.",
    },
    {
      heading: "Wer es sieht",
      text: "Niemand außer dir. Du kannst deinen Score der Gemeinschaft dieses Servers oder allen zeigen und das jederzeit zurücknehmen. Wir verkaufen nichts und geben nichts weiter. Wer diesen Server betreibt, kann technisch auf dessen Datenbanken zugreifen.",
    },
    {
      heading: "Wie lange wir es behalten",
      text: "Signale zählen 90 Tage. Was wir zuletzt von jedem Post gesehen haben (seine Zahlen, nicht seine Worte), deine Verknüpfungen, dein Verlauf und diese Einwilligung bleiben, bis du sie wegnimmst.",
    },
    {
      heading: "Wie du gehst",
      text: "Löst du eine Verknüpfung, wird entfernt, was sie gebracht hat. Widerrufst du diese Einwilligung, werden alle Verknüpfungen, Signale und Scores entfernt. Löschst du alles, bist du aus jedem Teil dieses Servers verschwunden. Jedes davon ist ein Klick unter „Du“ und wirkt binnen Minuten.",
    },
    {
      heading: "Dein Alter",
      text: "Du musst mindestens {age} Jahre alt sein. Wir fragen nach deinem Geburtsdatum, prüfen es und vergessen es.",
    },
  ],
};
