// The form goes on by itself; its button is for browsers without scripts.
document.getElementById('onward').submit()
