try{document.documentElement.classList.toggle("large",localStorage.getItem("munuigil-large")==="1")}catch{}
