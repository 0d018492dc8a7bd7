// SPDX-License-Identifier: Apache-2.0
import type { ConsentText } from "./texts.ts";

/** In force from the first release. Never edit a language that was shown: what people agreed to must stay readable. */
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
  es: [
    {
      heading: "Qué leemos",
      text: "Solo las cuentas que tú vinculas, y solo lo que mueve una puntuación: cuántas personas te siguen, cuántos me gusta, respuestas, reposts, menciones y listas consiguen tus publicaciones, y cuándo publicas. De un archivo leemos cantidades y fechas; no conservamos las palabras de tus publicaciones ni tus mensajes privados.",
    },
    {
      heading: "Qué hacemos con ello",
      text: "Una puntuación de 1 a 100, un intervalo alrededor de ella, un gráfico por días y una explicación de cada punto. La puntuación la calcula un modelo publicado, en este servidor. Por sí sola no decide nada sobre ti.",
    },
    {
      heading: "Quién lo ve",
      text: "Nadie más que tú. Puedes mostrar tu puntuación a la comunidad de este servidor o a todo el mundo, y retirarla en cualquier momento. No vendemos nada ni entregamos nada a otros. Quien administra este servidor puede acceder técnicamente a sus bases de datos.",
    },
    {
      heading: "Cuánto tiempo lo conservamos",
      text: "Las señales cuentan durante 90 días. Lo último que vimos de cada publicación (sus cantidades, no sus palabras), los vínculos con tus cuentas, tu gráfico y este consentimiento se conservan hasta que tú los quites.",
    },
    {
      heading: "Cómo te vas",
      text: "Si desvinculas una cuenta, se elimina lo que aportó. Si retiras este consentimiento, se eliminan todos los vínculos, señales y puntuaciones. Si lo eliminas todo, desapareces de todas las partes de este servidor. Cada cosa es un clic en «Tú» y surte efecto en unos minutos.",
    },
    {
      heading: "Tu edad",
      text: "Debes tener al menos {age} años. Te pedimos tu fecha de nacimiento, la comprobamos y la olvidamos.",
    },
  ],
  fr: [
    {
      heading: "Ce que nous lisons",
      text: "Seulement les comptes que tu associes toi-même, et seulement ce qui fait bouger un score : combien de personnes te suivent, combien de likes, de réponses, de reposts, de mentions et de listes tes publications t’apportent, et quand tu publies. D’une archive, nous lisons des nombres et des dates ; nous ne conservons ni les mots de tes publications ni tes messages privés.",
    },
    {
      heading: "Ce que nous en faisons",
      text: "Un score de 1 à 100, une fourchette autour de lui, un graphique par jour et une explication de chaque point. Le score est calculé par un modèle publié, sur ce serveur. Il ne décide rien à ton sujet à lui seul.",
    },
    {
      heading: "Qui le voit",
      text: "Personne d’autre que toi. Tu peux montrer ton score à la communauté de ce serveur ou à tout le monde, et revenir là-dessus à tout moment. Nous ne vendons rien et ne transmettons rien. La personne ou l’organisation qui gère ce serveur peut techniquement accéder à ses bases de données.",
    },
    {
      heading: "Combien de temps nous le gardons",
      text: "Les signaux comptent pendant 90 jours. Ce que nous avons vu en dernier de chaque publication (ses nombres, pas ses mots), les associations de tes comptes, ton graphique et ce consentement restent jusqu’à ce que tu les retires.",
    },
    {
      heading: "Comment partir",
      text: "Si tu dissocies un compte, ce qu’il a apporté est supprimé. Si tu retires ce consentement, toutes les associations, tous les signaux et tous les scores sont supprimés. Si tu supprimes tout, tu disparais de toutes les parties de ce serveur. Chacun de ces choix tient en un clic dans « Toi » et prend effet en quelques minutes.",
    },
    {
      heading: "Ton âge",
      text: "Tu dois avoir au moins {age} ans. Nous demandons ta date de naissance, nous la vérifions et nous l’oublions.",
    },
  ],
};
