// SPDX-License-Identifier: Apache-2.0
import type { Language } from "../i18n/i18n.svelte.ts";
import { text as before } from "./text-2026-11.ts";
import type { ConsentText, Section } from "./texts.ts";

/** What is read, what is made of it, who sees it, how long it is kept: new since posts are looked through for their topics. */
const changed: Record<Language, [string, string, string, string]> = {
  en: [
    "Only the accounts you link yourself: how many people follow you, how many likes, replies, reposts, mentions and lists your posts bring, when you post, and what your posts, repositories and skills are about. For that the words of your posts are looked through while they arrive; neither they nor your private messages are kept.",
    "One score from 1 to 100, a range around it, a chart by day, and an explanation of every point; and a list of the topics you write about, never about health, religion, politics, sex life, ethnicity or unions, which only you can name. You can remove each topic for good. The score is computed by a published model on this server. It decides nothing about you by itself.",
    "Nobody but you. You can show your score and your topics to the community of this server or to everyone, and take that back at any time. We sell nothing and pass nothing on. The operator of this server can technically reach its databases.",
    "Signals count for 90 days, and what your posts are about fades within a year. What we last saw of each post (its counts, not its words), your account links, your chart and this consent stay until you take them away.",
  ],
  de: [
    "Nur die Konten, die du selbst verknüpfst: wie viele dir folgen, wie viele Likes, Antworten, Reposts, Erwähnungen und Listen deine Posts bringen, wann du postest und wovon deine Posts, Repositorys und Kenntnisse handeln. Dafür wird der Wortlaut deiner Posts durchgesehen, während er ankommt; weder ihn noch deine privaten Nachrichten behalten wir.",
    "Einen Score von 1 bis 100, einen Bereich darum, einen Verlauf nach Tagen und eine Erklärung für jeden Punkt; dazu eine Liste der Themen, über die du schreibst, nie über Gesundheit, Religion, Politik, Sexualleben, Herkunft oder Gewerkschaften: Die kannst nur du nennen. Jedes Thema kannst du für immer entfernen. Den Score berechnet ein veröffentlichtes Modell auf diesem Server. Er entscheidet von sich aus nichts über dich.",
    "Niemand außer dir. Du kannst deinen Score und deine Themen der Gemeinschaft dieses Servers oder allen zeigen und das jederzeit zurücknehmen. Wir verkaufen nichts und geben nichts weiter. Wer diesen Server betreibt, kann technisch auf dessen Datenbanken zugreifen.",
    "Signale zählen 90 Tage, und wovon deine Posts handeln, verblasst binnen eines Jahres. Was wir zuletzt von jedem Post gesehen haben (seine Zahlen, nicht seine Worte), deine Verknüpfungen, dein Verlauf und diese Einwilligung bleiben, bis du sie wegnimmst.",
  ],
  fr: [
    "Seulement les comptes que tu associes toi-même : combien de personnes te suivent, combien de likes, de réponses, de reposts, de mentions et de listes tes publications t’apportent, quand tu publies, et de quoi parlent tes publications, tes dépôts et tes compétences. Pour cela, les mots de tes publications sont parcourus à leur arrivée ; nous ne conservons ni ces mots ni tes messages privés.",
    "Un score de 1 à 100, une fourchette autour de lui, un graphique par jour et une explication de chaque point ; et une liste des sujets dont tu parles, jamais la santé, la religion, la politique, la vie sexuelle, l’origine ou les syndicats, que personne d’autre que toi ne peut nommer. Tu peux retirer chaque sujet pour de bon. Le score est calculé par un modèle publié, sur ce serveur. Il ne décide rien à ton sujet à lui seul.",
    "Personne d’autre que toi. Tu peux montrer ton score et tes sujets à la communauté de ce serveur ou à tout le monde, et revenir là-dessus à tout moment. Nous ne vendons rien et ne transmettons rien. La personne ou l’organisation qui gère ce serveur peut techniquement accéder à ses bases de données.",
    "Les signaux comptent pendant 90 jours, et ce dont parlent tes publications s’efface en un an. Ce que nous avons vu en dernier de chaque publication (ses nombres, pas ses mots), les associations de tes comptes, ton graphique et ce consentement restent jusqu’à ce que tu les retires.",
  ],
  es: [
    "Solo las cuentas que tú vinculas: cuántas personas te siguen, cuántos me gusta, respuestas, reposts, menciones y listas consiguen tus publicaciones, cuándo publicas y de qué tratan tus publicaciones, tus repositorios y tus aptitudes. Para ello se repasan las palabras de tus publicaciones mientras llegan; no las conservamos, ni tampoco tus mensajes privados.",
    "Una puntuación de 1 a 100, un intervalo alrededor de ella, un gráfico por días y una explicación de cada punto; y una lista de los temas sobre los que escribes, nunca sobre salud, religión, política, vida sexual, origen étnico o sindicatos, que solo tú puedes nombrar. Puedes quitar cada tema para siempre. La puntuación la calcula un modelo publicado, en este servidor. Por sí sola no decide nada sobre ti.",
    "Nadie más que tú. Puedes mostrar tu puntuación y tus temas a la comunidad de este servidor o a todo el mundo, y retirarlos en cualquier momento. No vendemos nada ni entregamos nada a otros. Quien administra este servidor puede acceder técnicamente a sus bases de datos.",
    "Las señales cuentan durante 90 días, y aquello de lo que tratan tus publicaciones se desvanece en un año. Lo último que vimos de cada publicación (sus cantidades, no sus palabras), los vínculos con tus cuentas, tu gráfico y este consentimiento se conservan hasta que tú los quites.",
  ],
};

const sections = (language: Language): Section[] =>
  before[language].map((section, index) => ({ ...section, text: changed[language][index] ?? section.text }));

/** In force since topics are found in posts. */
export const text: ConsentText = {
  en: sections("en"),
  de: sections("de"),
  fr: sections("fr"),
  es: sections("es"),
};
