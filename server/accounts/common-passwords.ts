/**
 * Words of which the passwords are made that people choose most, in the languages that we speak, and what keyboards
 * suggest. Written by hand: nobody is asked whether a password was seen in a breach, so nobody learns of it.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  password passwort passwords passwd passcode passphrase parola paroladordine haslo hasło mojehaslo segreto segreta secret
  secrets mypassword yourpassword thepassword newpassword oldpassword lamiapassword nuovapassword zaq zaqwsx
  letmein welcome welcomeback benvenuto benvenuta witamy witaj welcometo login signin logon access entrance accesso
  admin administrator administrador amministratore root superuser user username utente uzytkownik guest ospite gosc owner
  supervisor agent manager master default changeme changethis change temporary temporal temp test tester testing testtest
  qwerty qwertz azerty qwertyui qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsx edc
  iloveyou loveyou lovely love lover loveme iloveme tiamo tiamotanto tivogliobene amore amoremio kocham kochamcie
  kocham kochanie kotek misiek myszka skarb tesoro stellina stella cuore princess principessa ksiezniczka prince angel
  angelo aniol monkey dragon drago smok shadow sunshine sole slonce football calcio pilka pilkanozna baseball basketball
  soccer hockey juventus milan inter napoli roma lazio barcelona realmadrid liverpool arsenal chelsea legia lechpoznan
  superman batman spiderman pokemon starwars matrix ninja hello hallo ciao ciaociao czesc dziendobry buongiorno goodmorning
  michael jordan charlie daniel thomas robert andrew joshua matthew jessica jennifer ashley nicole michelle amanda
  francesco alessandro andrea lorenzo matteo giovanni giuseppe antonio marco luca martina chiara giulia federica valentina
  mateusz michal bartek tomek kasia agnieszka karolina natalia monika marcin lukasz pawel krzysztof katarzyna magdalena
  polska warszawa krakow italia milano firenze england london america newyork australia deutschland
  freedom liberta wolnosc computer komputer internet samsung google facebook instagram whatsapp youtube microsoft windows
  apple iphone android linux server database network security sicurezza bezpieczenstwo system
  summer winter spring autumn estate inverno primavera autunno lato zima wiosna jesien monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october november december
  lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto
  settembre ottobre novembre dicembre styczen luty marzec kwiecien czerwiec lipiec sierpien wrzesien pazdziernik listopad
  grudzien trustno killer hunter ranger buster tigger jordan harley ginger pepper cookie biscuit banana chocolate
  cioccolato czekolada cheese formaggio flower fiore kwiatek purple orange yellow silver golden diamond
  corvette mercedes ferrari porsche mustang yamaha ducati kawasaki volkswagen
  whatever nothing nessuno nikt niewiem nonloso idontknow dontknow forget forgotten dimenticato zapomnialem
  shop shopping store business company azienda firma sklep negozio office ufficio biuro support service vendita
  shopbell shopbelldemo bell campanello dzwonek call center callcenter demo
  correcthorsebatterystaple abc abcd abcde abcdef abcabc aaa xxx zzz qqq
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
)
