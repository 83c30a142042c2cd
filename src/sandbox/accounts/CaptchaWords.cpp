#include "sandbox/accounts/CaptchaWords.h"

namespace kinward::sandbox
{

namespace
{

const CaptchaWords &english()
{
    static const CaptchaWords words{
        {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty"},
        {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
        {{"an animal", {"dog", "cow", "rabbit", "sheep", "lion", "goat", "monkey", "wolf"}},
            {"a fruit", {"apple", "banana", "cherry", "grape", "lemon", "pear", "strawberry"}},
            {"a piece of furniture", {"table", "chair", "sofa", "bed", "bookcase", "desk"}},
            {"part of the body", {"elbow", "knee", "shoulder", "finger", "ear", "nose", "foot"}},
            {"a color", {"blue", "green", "yellow", "red", "purple", "gray"}},
            {"something to wear", {"shirt", "trousers", "hat", "sock", "jacket", "scarf"}},
            {"a vehicle", {"bus", "train", "bicycle", "truck", "airplane", "car"}},
            {"a month", {"January", "April", "June", "August", "October", "December"}}},
        "What is %1 plus %2?", "What is %1 minus %2?", "Which of these is %1: %2?",
        "Which day comes after %1?", "Which day comes before %1?",
        "Which of these numbers is the largest: %1?",
        "Which of these numbers is the smallest: %1?"};
    return words;
}

const CaptchaWords &spanish()
{
    static const CaptchaWords words{
        {"cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
            "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
            "diecinueve", "veinte"},
        {"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"},
        {{"un animal", {"perro", "vaca", "conejo", "oveja", "león", "cabra", "mono", "lobo"}},
            {"una fruta", {"manzana", "plátano", "cereza", "uva", "limón", "pera", "fresa"}},
            {"un mueble", {"mesa", "silla", "sofá", "cama", "librero", "escritorio"}},
            {"una parte del cuerpo",
                {"codo", "rodilla", "hombro", "dedo", "oreja", "nariz", "pie"}},
            {"un color", {"azul", "verde", "amarillo", "rojo", "morado", "gris"}},
            {"una prenda de vestir", {"camisa", "pantalón", "sombrero", "calcetín", "chaqueta"}},
            {"un vehículo", {"autobús", "tren", "bicicleta", "camión", "avión", "coche"}},
            {"un mes", {"enero", "abril", "junio", "agosto", "octubre", "diciembre"}}},
        "¿Cuánto es %1 más %2?", "¿Cuánto es %1 menos %2?", "¿Cuál de estas palabras es %1: %2?",
        "¿Qué día viene después del %1?", "¿Qué día viene antes del %1?",
        "¿Cuál de estos números es el mayor: %1?", "¿Cuál de estos números es el menor: %1?"};
    return words;
}

} // namespace

const CaptchaWords &captchaWords(Language language)
{
    return language == Language::Spanish ? spanish() : english();
}

} // namespace kinward::sandbox
