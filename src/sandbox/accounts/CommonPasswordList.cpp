#include "sandbox/accounts/CommonPasswords.h"

namespace kinward::sandbox
{

// Words shorter than eight letters stand here because "dragon99" and "summer2026!" are guessed as
// soon as "password".
const std::unordered_set<std::string_view> &commonPasswordList()
{
    // clang-format off
    static const std::unordered_set<std::string_view> list{
        // Runs over the keyboard
        "qwerty", "qwertyui", "qwertyuio", "qwertyuiop", "qwertyuiop[]", "qwertz", "qwertzuiop", "azerty", "azertyuiop",
        "asdf", "asdfgh", "asdfghjk", "asdfghjkl", "asdfasdf", "asdfjkl", "zxcv", "zxcvbn", "zxcvbnm", "zxcvbnm,./",
        "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "qazwsx", "qazwsxedc", "qazwsxedcrfv", "qazxsw", "qweasd", "qweasdzxc",
        "qwaszx", "qwerasdf", "qwer1234", "1qaz2wsx", "1qaz2wsx3edc", "1q2w3e4r", "1q2w3e4r5t", "1q2w3e4r5t6y", "q1w2e3r4",
        "q1w2e3r4t5", "q1w2e3r4t5y6", "zaq12wsx", "zaq1xsw2", "xsw2zaq1", "1qazxsw2", "2wsx3edc", "a1s2d3f4", "a1s2d3f4g5",
        "z1x2c3v4", "qwerty123456", "qwe123qwe", "123qweasd", "123qweasdzxc", "qweqweqwe", "asdasdasd", "zxczxczxc",
        "147258369", "159753456", "741852963", "789456123", "963852741", "321654987", "456789123", "123123123", "112233445566",
        "1234qwer", "123456qwerty", "123abc456", "abc12345", "abcd1234", "a1b2c3d4", "a1b2c3d4e5", "1a2b3c4d", "aa123456",
        "a12345678", "1234abcd", "abcdefg", "abcdef", "abcabc", "aabbccdd", "10203040", "11223344", "1122334455", "12341234",
        "12344321", "1234554321", "123454321", "12131415", "13131313", "14725836", "19191919", "20202020", "11111111",
        "98765432", "987654321", "9876543210", "0987654321", "01234567", "31415926", "314159265", "27182818", "00000000",
        // Password in many forms and tongues
        "password", "passwords", "passwort", "passwd", "passw", "passpass", "passphrase", "mypassword", "thepassword",
        "newpassword", "oldpassword", "yourpassword", "nopassword", "passwordpassword", "wordpass", "password1password",
        "drowssap", "contrasena", "contraseña", "micontrasena", "micontraseña", "micontra", "contrasenia", "motdepasse",
        "senha", "minhasenha", "parola", "wachtwoord", "kennwort", "geheim", "secret", "secrets", "topsecret", "mysecret",
        "secreto", "clave", "claveclave", "miclave", "letmein", "letmeinnow", "letmeinplease", "opensesame", "iforgot",
        "forgotten", "remember", "rememberme", "dontforget", "changeme", "changeit", "changethis", "pleasechange", "changepassword",
        "default", "defaultpassword", "temporary", "temppass", "temp", "tempo", "guest", "guestguest", "login", "loginlogin",
        "signin", "access", "access123", "welcome", "welcomehome", "welcomeback", "bienvenido", "bienvenida", "hello", "hellohello",
        "helloworld", "hello there", "hola", "holahola", "holamundo", "goodbye", "admin", "adminadmin", "administrator",
        "administrador", "superuser", "superman", "root", "rootroot", "master", "masterkey", "manager", "operator", "support",
        "system", "server", "service", "computer", "internet", "windows", "microsoft", "google", "facebook", "instagram", "youtube",
        "samsung", "iphone", "android", "apple", "network", "wireless", "testtest", "test", "testing", "tester", "testuser", "demo",
        "demodemo", "example", "sample", "username", "user", "useruser", "whatever", "nothing", "anything", "something", "nobody",
        "blank", "trustno", "trustme", "trustnoone", "idontknow", "dontknow", "nopass", "open", "sesame", "enter", "keyboard",
        "correcthorsebatterystaple",
        // What people like and whom they love
        "iloveyou", "iloveu", "ilovegod", "ilovejesus", "ilovemom", "ilovemum", "ilovedad", "ilovemyself", "ilovemyfamily",
        "ilovemykids", "iloveyouso", "iloveyoumore", "loveyou", "loveme", "lovelove", "lovely", "lover", "loverboy", "loveforever",
        "foreverlove", "truelove", "mylove", "mylife", "mybaby", "myfamily", "family", "familia", "mifamilia", "teamo", "teamomucho",
        "tequiero", "tequieromucho", "miamor", "mivida", "amor", "amoramor", "corazon", "princesa", "princess", "prince", "mother",
        "father", "mommy", "daddy", "mama", "mamamama", "papa", "papapapa", "grandma", "grandpa", "abuela", "abuelo", "sister",
        "brother", "daughter", "children", "sunshine", "sweetheart", "sweetie", "sweetness", "honey", "honeybee", "babygirl",
        "babyboy", "baby", "angel", "angels", "angelito", "darling", "beautiful", "gorgeous", "handsome", "cutie", "cutiepie",
        "friends", "friend", "bestfriend", "bestfriends", "friendship", "amigos", "happy", "happiness", "happyday", "felicidad",
        "smile", "smiley", "blessed", "blessing", "faith", "hope", "grace", "jesus", "jesuschrist", "jesusislord", "godisgood",
        "godislove", "diosesamor", "christ", "heaven", "forever", "always", "peace", "freedom", "liberty", "destiny", "miracle",
        "dream", "dreams", "dreamer", "future", "success", "winner", "lucky", "luckyone", "money", "moneymoney", "dollar", "dinero",
        "football", "futbol", "baseball", "basketball", "softball", "soccer", "hockey", "tennis", "golfer", "golfing", "fishing",
        "hunting", "swimming", "running", "dancing", "dancer", "skater", "surfer", "racing", "cowboys", "yankees", "redsox",
        "lakers", "steelers", "packers", "eagles", "patriots", "broncos", "raiders", "dodgers", "cubs", "arsenal", "chelsea",
        "liverpool", "barcelona", "realmadrid", "juventus", "manchester", "champion", "champions", "letsgo",
        "monkey", "dragon", "tiger", "tigers", "lion", "panther", "panda", "butterfly", "dolphin", "dolphins", "elephant", "chicken",
        "kitten", "kitty", "kittycat", "hellokitty", "puppy", "puppies", "doggy", "horse", "horses", "unicorn", "rabbit", "turtle",
        "snoopy", "garfield", "mickey", "mickeymouse", "tweety", "pikachu", "pokemon", "naruto", "batman", "spiderman", "ironman",
        "wolverine", "starwars", "startrek", "skywalker", "darthvader", "matrix", "minecraft", "fortnite", "nintendo", "playstation",
        "pepper", "ginger", "cookie", "cookies", "chocolate", "banana", "cherry", "orange", "strawberry", "cheese", "cheesecake",
        "coffee", "peanut", "peaches", "pumpkin", "cupcake", "candy", "sugar", "vanilla", "bubbles", "flower", "flowers", "rainbow",
        "summer", "winter", "spring", "autumn", "verano", "invierno", "primavera", "otono", "sunflower", "moonlight", "starlight",
        "midnight", "thunder", "lightning", "diamond", "silver", "golden", "purple", "yellow", "black", "blue", "green", "red",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
        "june", "july", "august", "september", "october", "november", "december", "enero", "febrero", "marzo", "abril", "mayo",
        "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "lunes", "martes", "viernes", "domingo",
        "shadow", "hunter", "killer", "ranger", "maverick", "mustang", "harley", "corvette", "ferrari", "mercedes", "porsche",
        "michael", "jennifer", "jessica", "jordan", "michelle", "daniel", "ashley", "charlie", "charlotte", "thomas", "robert",
        "andrew", "anthony", "joshua", "matthew", "nicole", "amanda", "andrea", "alejandro", "alejandra", "elizabeth", "samantha",
        "stephanie", "victoria", "veronica", "patricia", "gabriel", "gabriela", "sebastian", "guadalupe", "francisco", "fernando",
        "carlos", "roberto", "maria", "mariamaria", "jose", "juan", "maggie", "buster", "bailey", "buddy", "sophie", "molly",
        "america", "mexico", "california", "florida", "texas", "newyork", "chicago", "boston", "dallas", "london", "paris",
        "madrid", "argentina", "colombia", "venezuela", "puertorico", "france", "ireland", "scotland", "england", "canada",
        // What stands to reason at a practice
        "doctor", "doctors", "nurse", "patient", "patients", "caregiver", "caretaker", "cuidador", "cuidadora", "health",
        "healthcare", "medical", "medicine", "medicina", "salud", "hospital", "clinic", "clinica", "practice", "portal",
        "patientportal", "myhealth", "mychart", "pharmacy", "wellness", "insurance", "kinwardkinward", "mykinward", "kinwardportal",
        "fuckyou", "fuckoff", "asshole", "bitch", "bullshit", "biteme", "sexy", "sexygirl",
    };
    // clang-format on
    return list;
}

} // namespace kinward::sandbox
