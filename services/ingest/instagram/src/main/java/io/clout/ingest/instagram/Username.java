// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.MisreadText;
import io.clout.ingest.network.Owner;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the handle in {@code personal_information.json}, whose labels are in the language of the account. */
final class Username {

    /** What "username" is called in the languages of Instagram, in small letters and without accents. */
    private static final List<String> LABELS = Stream.of(
                    "username",
                    "user name",
                    "gebruikersnaam",
                    "nutzername",
                    "benutzername",
                    "nom d'utilisateur",
                    "nombre de usuario",
                    "nome de usuário",
                    "nome de utilizador",
                    "nome do utilizador",
                    "nome utente",
                    "användarnamn",
                    "brugernavn",
                    "brukernavn",
                    "käyttäjätunnus",
                    "käyttäjänimi",
                    "notandanafn",
                    "nazwa użytkownika",
                    "uživatelské jméno",
                    "používateľské meno",
                    "felhasználónév",
                    "nume de utilizator",
                    "korisničko ime",
                    "uporabniško ime",
                    "потребителско име",
                    "корисничко име",
                    "имя пользователя",
                    "ім'я користувача",
                    "όνομα χρήστη",
                    "kullanıcı adı",
                    "nama pengguna",
                    "tên người dùng",
                    "ชื่อผู้ใช้",
                    "ユーザーネーム",
                    "ユーザー名",
                    "사용자 이름",
                    "用户名",
                    "帐号",
                    "用戶名稱",
                    "用戶帳號",
                    "اسم المستخدم",
                    "שם משתמש",
                    "نام کاربری",
                    "यूज़रनेम",
                    "उपयोगकर्ता नाम")
            .map(Username::plain)
            .toList();

    /** Such as {@code instagram-ada.l-2026-11-01-x7Fk/} or, of earlier years, {@code ada.l_20201101/}. */
    private static final Pattern FOLDER = Pattern.compile(
            "(?:.+/)?(?:instagram-([\\w.]+)-\\d{4}-\\d\\d-\\d\\d|([\\w.]+)_\\d{8}(?:_part_\\d+)?)[^/]*/.+");

    private Username() {}

    /**
     * @param user the first entry of the file
     * @param path of the file; its folder may name the account
     */
    static Owner owner(JsonNode user, String path) {
        return labelled(user).or(() -> folder(path)).map(Owner::ofHandle).orElse(Owner.UNKNOWN);
    }

    private static Optional<String> labelled(JsonNode user) {
        Stream<Label> named = user.path("string_map_data").properties().stream()
                .map(entry ->
                        new Label(entry.getKey(), entry.getValue().path("value").asText()));
        Stream<Label> listed = user.path("label_values")
                .valueStream()
                .map(value -> new Label(
                        value.path("label").asText(), value.path("value").asText()));
        return Stream.concat(named, listed)
                .filter(label -> LABELS.contains(plain(MisreadText.undo(label.name()))))
                .map(Label::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private record Label(String name, String value) {}

    private static Optional<String> folder(String path) {
        Matcher folder = FOLDER.matcher(path);
        return folder.matches()
                ? Optional.of(Stream.of(1, 2)
                        .map(folder::group)
                        .filter(handle -> handle != null)
                        .collect(Collectors.joining()))
                : Optional.empty();
    }

    private static String plain(String label) {
        return Normalizer.normalize(label.toLowerCase(Locale.ROOT).replace('\u2019', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
