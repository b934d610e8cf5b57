// Hands the answer of a sign-in to the page that asked for it, and to no other origin.
const answer = document.getElementById('answer')
const { origin, message, cut } = answer.dataset
if (window.opener) {
  window.opener.postMessage(JSON.parse(message), origin)
  window.close()
} else {
  // The page that asked has cut the opener (Cross-Origin-Opener-Policy): the link goes on in this window.
  answer.querySelector('#waiting').hidden = true
  answer.querySelector('#cut').hidden = false
  document.querySelector('h1').textContent = cut
}
