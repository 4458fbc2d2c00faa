export { stem } from "../stem/en.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
a about after again all also always am an and any anyone anything are as at be because been but by came can
cannot cant come comes coming could couldnt did didnt do does doesnt doing done dont ever every everyone
everything for from gave get gets getting give gives go goes going got had has hasnt have havent having he
hello help her here hey hi how i id if ill im in instead into is isnt it its itself ive just keep keeps know
last let like look make makes many may maybe me more most much must my need needs never new no nobody none not
nothing now of off on once one only or our out over own please properly put puts really s say saying says see
seem seems shall she should shouldnt show shows simply since so some somebody someone something still such
sure t take takes taking tell than thank thanks that thats the their them then there these they thing things
this those though to today too took tried try trying u ui under until up us use using very want wants was
wasnt way we well were what whats when where whether which while who why will with within without wont would
wouldnt yes yesterday yet you your
`;

/**
 * Words of everyday life that stand for each other where people tell of trouble: a group on each line, phrases of up to three
 * words, and forms that no stem tells ("forbidden"). What a book says itself in `synonyms` counts more: these bring the
 * closest entries near.
 */
export const everyday = `
sign in, log in, log on, sign on, signin, login, logon, authenticate
sign out, log out, log off, logout
sign up, register, enroll, join, subscribe
password, passcode, passphrase
email, mail, e-mail, message
inbox, mailbox
spam, junk
image, picture, photo, graphic, illustration, thumbnail
screenshot, capture
fail, error, break, broke, broken, crash, wrong, problem, issue, trouble, not work, malfunction
empty, blank, nothing, white, zero, none
missing, lost, gone, disappear, vanish, absent, not there, not find
stuck, hang, hung, freeze, froze, frozen, unresponsive
stuck, wait, pending, never finish
slow, lag, delay, late
stale, outdated, old, out of date, obsolete, not update
update, refresh, sync, synchronize, reload
update, upgrade, release, new version
buy, bought, purchase, order
order, sale, checkout
pay, paid, payment, charge, billing
bill, invoice, receipt
receive, get, got, arrive, come, came, come in
send, sent, deliver, go out
publish, release, deploy, launch, go live, put online
post, article
website, site, web page
page, screen, view, window
connect, reach, link
unreachable, offline, down, unavailable, not reach
call, phone, dial, telephone, ring
voice, audio, sound
customer, client, buyer, shopper
student, learner, pupil
course, class, lesson, training
verify, confirm, validate, check, prove
expire, no longer valid, run out
invalid, wrong, incorrect, bad, not valid, not accept
permission, access, right, privilege, authorization, allow
deny, refuse, reject, forbid, forbidden, not allow, block
url, address, link
domain, dns
delete, remove, erase
create, add, make, made
edit, change, modify
search, find, found, discover, look for
loop, repeat, over and over, again and again, endless, infinite
duplicate, twice, double, repeat, replay
limit, quota, throttle, too many, exceed
key, token, secret
report, statistics, analytics
backup, snapshot
workflow, automation
pause, stop, halt, interrupt, suspend
start, begin, launch
meeting, appointment
computer, pc, laptop, machine
internet, network, connection
setting, option, preference, configuration
price, cost, amount, total
quantity, amount, number
product, item
shop, store
data, information, record
webhook, callback
drop, discard, lose, lost
proposal, quote, offer, estimate
approve, approval, accept
competitor, rival
file, document, attachment
app, application, program
folder, directory
hear, listen, sound
picture, video
microphone, mic
browser, chrome, safari, firefox
server, backend
database, db
install, setup, set up
uninstall, remove
restart, reboot
grey, gray, disabled, inactive
zero, 0, none
camera, webcam
calendar, schedule
display, monitor, screen, tv
conference, meeting
coupon, discount, voucher
certificate, cert, ssl, tls, https
former, ex, previous
employee, staff, coworker
job, cron, task
sort, order
mouse, cursor, pointer
transfer, forward
choppy, stutter, jerky
button, click, press
teammate, coworker, colleague, member
`;
